namespace TestHarness.Station;

/// <summary>How one EVSE is built.</summary>
public sealed record EvseOptions
{
    /// <summary>The connectors, numbered from 1 in this order.</summary>
    public IReadOnlyList<ConnectorOptions> Connectors { get; init; } = [new ConnectorOptions()];

    /// <summary>Most power it can deliver, in W.</summary>
    public double MaxPower { get; init; } = 22080;

    /// <summary>Phases of the supply: 1 to 3; 0 for direct current.</summary>
    public int Phases { get; init; } = 3;

    /// <summary>Voltage between phase and neutral, or of direct current, in V.</summary>
    public double Voltage { get; init; } = 230;

    /// <summary>Whether it delivers direct current.</summary>
    public bool IsDirectCurrent => Phases == 0;

    /// <summary>Whether it can take energy back from the EV (2.1 block Q).</summary>
    public bool SupportsV2X { get; init; }

    /// <summary>Whether it speaks ISO 15118 with the EV.</summary>
    public bool SupportsIso15118 { get; init; }

    /// <summary>Whether it can be reset alone (EVSE.AllowReset, B11.FR.09).</summary>
    public bool AllowsReset { get; init; } = true;

    /// <summary>How long such a reset takes.</summary>
    public TimeSpan ResetTime { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Whether its meter signs readings of its registers.</summary>
    public bool MeterSigns { get; init; } = true;

    /// <summary>Whether a sensor watches the parking bay.</summary>
    public bool HasBaySensor { get; init; } = true;
}
