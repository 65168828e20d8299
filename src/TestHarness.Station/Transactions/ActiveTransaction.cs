using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.Transactions;

/// <summary>A transaction at one moment.</summary>
internal sealed record ActiveTransaction
{
    /// <summary>The transaction's id.</summary>
    public required string Id { get; init; }

    /// <summary>The EVSE; null while none is chosen.</summary>
    public int? EvseId { get; init; }

    /// <summary>When it started, by the station's clock.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The state of charging.</summary>
    public required ChargingStateEnumType ChargingState { get; init; }

    /// <summary>The token that authorized it; null while it is not authorized.</summary>
    public IdTokenType? IdToken { get; init; }

    /// <summary>The group of that token.</summary>
    public IdTokenType? GroupIdToken { get; init; }

    /// <summary>Whether it is authorized now.</summary>
    public bool IsAuthorized { get; init; }
}
