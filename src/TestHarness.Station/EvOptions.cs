namespace TestHarness.Station;

/// <summary>An electric vehicle as the station meets it at the cable.</summary>
public sealed record EvOptions
{
    /// <summary>Most power it takes, in W.</summary>
    public double MaxPower { get; init; } = 11040;

    /// <summary>Most power it gives back, in W; 0 when it cannot.</summary>
    public double MaxDischargePower { get; init; }

    /// <summary>Phases it uses of an AC supply.</summary>
    public int Phases { get; init; } = 3;

    /// <summary>Capacity of the battery, in Wh.</summary>
    public double BatteryCapacity { get; init; } = 60000;

    /// <summary>State of charge when plugged in, in percent.</summary>
    public double StateOfCharge { get; init; } = 40;

    /// <summary>Whether it takes energy as soon as it is offered; otherwise it waits for <see cref="ReferenceStation.EvResumeAsync"/>.</summary>
    public bool ReadyToCharge { get; init; } = true;

    /// <summary>How it speaks ISO 15118 with the station; null when it only knows the control pilot.</summary>
    public EvIso15118Options? Iso15118 { get; init; }
}
