namespace TestHarness.Ocpp.Messages.V201;

/// <summary>An EVSE, or one of its connectors.</summary>
public sealed record EVSEType
{
    /// <summary>Counted from 1.</summary>
    public required int Id { get; init; }

    /// <summary>Counted within the EVSE, from 1; the EVSE as a whole when absent.</summary>
    public int? ConnectorId { get; init; }

    public CustomDataType? CustomData { get; init; }
}
