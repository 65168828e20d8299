namespace TestHarness.Station.Hardware;

/// <summary>A vehicle at the cable.</summary>
internal sealed class Vehicle(EvOptions options)
{
    /// <summary>What kind of vehicle it is.</summary>
    public EvOptions Options { get; } = options;

    /// <summary>Whether it asks for energy.</summary>
    public bool Ready { get; set; } = options.ReadyToCharge;

    /// <summary>Energy in its battery, in Wh.</summary>
    public double StoredEnergy { get; set; } = options.BatteryCapacity * options.StateOfCharge / 100;

    /// <summary>State of charge, in percent.</summary>
    public double StateOfCharge => StoredEnergy / Options.BatteryCapacity * 100;
}
