namespace TestHarness.Conformance.Statements;

/// <summary>How one EVSE of the reference station is built.</summary>
public sealed record ReferenceEvseStatement
{
    /// <summary>Its id.</summary>
    public int Id { get; init; }

    /// <summary>Phases of the supply, 1 to 3; 0 for direct current.</summary>
    public int Phases { get; init; } = 3;

    /// <summary>Most power that it can deliver, in W.</summary>
    public double MaxPower { get; init; } = 22080;

    /// <summary>Whether a sensor watches the parking bay.</summary>
    public bool HasBaySensor { get; init; } = true;

    /// <summary>Whether it can be reset alone (C-13).</summary>
    public bool AllowsReset { get; init; } = true;

    /// <summary>Whether its meter signs readings.</summary>
    public bool MeterSigns { get; init; } = true;
}
