namespace TestHarness.Ocpp.Messages.V21;

/// <summary>When a DER control lets go again after a grid event.</summary>
public sealed record HysteresisType
{
    /// <summary>In the unit of the curve's y axis.</summary>
    public decimal? HysteresisHigh { get; init; }

    /// <summary>In the unit of the curve's y axis.</summary>
    public decimal? HysteresisLow { get; init; }

    /// <summary>Seconds back within bounds before the control lets go.</summary>
    public decimal? HysteresisDelay { get; init; }

    /// <summary>Percent per second of the ramp back to normal.</summary>
    public decimal? HysteresisGradient { get; init; }

    public CustomDataType? CustomData { get; init; }
}
