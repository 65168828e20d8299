namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Reports readings of a connector's meter (1.6 section 4.7).</summary>
[OcppMessage("MeterValues", Sender = MessageSender.Station, Block = "Core", IntroducedIn = OcppVersion.V16)]
public sealed record MeterValuesRequest : IOcppRequest<MeterValuesResponse>
{
    /// <summary>0 for the main meter.</summary>
    public required int ConnectorId { get; init; }

    /// <summary>The transaction that the readings belong to, if any.</summary>
    public int? TransactionId { get; init; }

    /// <summary>Readings, grouped by the moment they were taken.</summary>
    public required IReadOnlyList<MeterValue> MeterValue { get; init; }
}

/// <summary>Acknowledges the readings.</summary>
public sealed record MeterValuesResponse;
