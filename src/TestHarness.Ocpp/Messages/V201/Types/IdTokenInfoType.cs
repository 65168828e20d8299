using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The CSMS's decision on an idToken, and what goes with it.</summary>
public sealed record IdTokenInfoType
{
    /// <summary>Only Accepted lets the driver charge.</summary>
    public required AuthorizationStatusEnumType Status { get; init; }

    /// <summary>From when on the token counts as invalid.</summary>
    public DateTimeOffset? CacheExpiryDateTime { get; init; }

    /// <summary>From -9 to 9; higher is served first, 0 when absent.</summary>
    public int? ChargingPriority { get; init; }

    /// <summary>RFC 5646; what the driver reads best.</summary>
    [MaxLength(8)]
    public string? Language1 { get; init; }

    /// <summary>The only EVSEs that the token is good for; all when absent.</summary>
    [MinLength(1)]
    public IReadOnlyList<int>? EvseId { get; init; }

    /// <summary>Tokens of one group may end each other's transactions.</summary>
    public IdTokenType? GroupIdToken { get; init; }

    /// <summary>RFC 5646; what the driver reads next best.</summary>
    [MaxLength(8)]
    public string? Language2 { get; init; }

    /// <summary>A text to show to the driver, such as a greeting or the price.</summary>
    public MessageContentType? PersonalMessage { get; init; }

    public CustomDataType? CustomData { get; init; }
}
