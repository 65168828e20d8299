namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The grid conditions under which an inverter may start to feed in.</summary>
public sealed record EnterServiceType
{
    /// <summary>0 is the highest.</summary>
    [Minimum(0)]
    public required int Priority { get; init; }

    /// <summary>Upper bound of the voltage for coming back.</summary>
    public required decimal HighVoltage { get; init; }

    /// <summary>Lower bound of the voltage for coming back.</summary>
    public required decimal LowVoltage { get; init; }

    /// <summary>Upper bound of the frequency for coming back.</summary>
    public required decimal HighFreq { get; init; }

    /// <summary>Lower bound of the frequency for coming back.</summary>
    public required decimal LowFreq { get; init; }

    /// <summary>How long to wait before coming back.</summary>
    public decimal? Delay { get; init; }

    /// <summary>The most that is added to the delay at random.</summary>
    public decimal? RandomDelay { get; init; }

    /// <summary>In seconds.</summary>
    public decimal? RampRate { get; init; }

    public CustomDataType? CustomData { get; init; }
}
