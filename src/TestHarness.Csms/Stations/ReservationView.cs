using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Stations;

/// <summary>A reservation that the CSMS asked a station for (block H).</summary>
public sealed record ReservationView
{
    /// <summary>Its id.</summary>
    public required int Id { get; init; }

    /// <summary>
    /// What became of it: what ReserveNow was answered with (Accepted, Occupied, Faulted, Unavailable, Rejected), Cancelled, Used by a transaction, or what the station told: Expired, Removed, NoTransaction.
    /// </summary>
    public required string Status { get; init; }

    /// <summary>For whom; null when it is not one that the CSMS made.</summary>
    public IdTokenType? IdToken { get; init; }

    /// <summary>The group that may use it too; null when nobody else may.</summary>
    public IdTokenType? GroupIdToken { get; init; }

    /// <summary>The EVSE; null when any will do.</summary>
    public int? EvseId { get; init; }

    /// <summary>The type of connector; null when any will do.</summary>
    public string? ConnectorType { get; init; }

    /// <summary>When it ends by itself.</summary>
    public DateTimeOffset? ExpiryDateTime { get; init; }

    /// <summary>The transaction that used it; null while none did.</summary>
    public string? TransactionId { get; init; }
}
