using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Reports readings that belong to no transaction (J01).</summary>
[OcppMessage("MeterValues", Sender = MessageSender.Station, Block = "J", IntroducedIn = OcppVersion.V16)]
public sealed record MeterValuesRequest : IOcppRequest<MeterValuesResponse>
{
    /// <summary>0 for the station's main meter.</summary>
    public required int EvseId { get; init; }

    /// <summary>Readings of the measurands that AlignedDataMeasurands names; outside transactions (J01).</summary>
    [MinLength(1)]
    public required IReadOnlyList<MeterValueType> MeterValue { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the readings.</summary>
public sealed record MeterValuesResponse
{
    public CustomDataType? CustomData { get; init; }
}
