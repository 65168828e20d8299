namespace TestHarness.Csms.Control;

/// <summary>Body of the request to reserve.</summary>
internal sealed record ReservationOrder
{
    /// <summary>For whom.</summary>
    public string? IdToken { get; init; }

    /// <summary>The type of the identifier.</summary>
    public string Type { get; init; } = "ISO14443";

    /// <summary>When the reservation ends; an hour from now when absent.</summary>
    public DateTimeOffset? ExpiryDateTime { get; init; }

    /// <summary>The EVSE; absent when any will do.</summary>
    public int? EvseId { get; init; }

    /// <summary>The type of connector; absent when any will do.</summary>
    public string? ConnectorType { get; init; }
}
