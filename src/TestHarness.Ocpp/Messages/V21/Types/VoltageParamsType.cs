namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What over- and undervoltage curves need beside their points.</summary>
public sealed record VoltageParamsType
{
    /// <summary>The voltage that the mean of ten minutes may reach.</summary>
    public decimal? Hv10MinMeanValue { get; init; }

    /// <summary>How long the mean may stay above it before the EV trips.</summary>
    public decimal? Hv10MinMeanTripDelay { get; init; }

    /// <summary>Which power to keep feeding in during a momentary cessation.</summary>
    public PowerDuringCessationEnumType? PowerDuringCessation { get; init; }

    public CustomDataType? CustomData { get; init; }
}
