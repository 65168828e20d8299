using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Tokens;

/// <summary>An identifier of a driver and what it is good for.</summary>
public sealed record IdTokenAccount
{
    /// <summary>The identifier; compared without regard to case.</summary>
    public required string IdToken { get; init; }

    /// <summary>Its type (IdTokenEnumStringType): <c>ISO14443</c>, <c>eMAID</c>, <c>Central</c>, ...; null fits every type.</summary>
    public string? Type { get; init; }

    /// <summary>Whether it may charge.</summary>
    public AuthorizationStatusEnumType Status { get; init; } = AuthorizationStatusEnumType.Accepted;

    /// <summary>The group it belongs to (C09).</summary>
    public IdTokenType? GroupIdToken { get; init; }

    /// <summary>The moment from which a cache may not use the answer any more; null follows <see cref="CsmsOptions.CacheExpiry"/>.</summary>
    public DateTimeOffset? CacheExpiryDateTime { get; init; }

    /// <summary>The driver's language.</summary>
    public string? Language1 { get; init; }

    /// <summary>The driver's second language.</summary>
    public string? Language2 { get; init; }

    /// <summary>Priority from -9 to 9; higher is more important.</summary>
    public int? ChargingPriority { get; init; }

    /// <summary>The only EVSEs where it may charge; null allows all (C01.FR.19, C01.FR.20).</summary>
    public IReadOnlyList<int>? EvseId { get; init; }

    /// <summary>A message for the driver.</summary>
    public MessageContentType? PersonalMessage { get; init; }

    /// <summary>What is left on a prepaid account (C17); null when the account is not prepaid.</summary>
    public decimal? Balance { get; init; }

    /// <summary>Energy transfer modes that the driver may use (Q01); null follows <see cref="CsmsOptions.AllowedEnergyTransfer"/>.</summary>
    public IReadOnlyList<EnergyTransferModeEnumType>? AllowedEnergyTransfer { get; init; }

    /// <summary>Whether the driver may be in one transaction at a time only; in a second one the status is ConcurrentTx.</summary>
    public bool OneTransactionOnly { get; init; }
}
