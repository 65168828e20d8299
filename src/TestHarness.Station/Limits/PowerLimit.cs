namespace TestHarness.Station.Limits;

/// <summary>A limit of power; null members do not limit. The strictest of those given holds.</summary>
internal sealed record PowerLimit
{
    /// <summary>No limit.</summary>
    public static PowerLimit None { get; } = new();

    /// <summary>Most power to the EV, in W over all phases; 0 suspends charging.</summary>
    public double? Watts { get; init; }

    /// <summary>Most current to the EV, in A per phase; 0 suspends charging.</summary>
    public double? Amperes { get; init; }

    /// <summary>Number of phases that may be used.</summary>
    public int? Phases { get; init; }

    /// <summary>Most power from the EV, in W, as a number not below zero.</summary>
    public double? DischargeWatts { get; init; }

    /// <summary>The power to hold, in W; negative takes energy from the EV.</summary>
    public double? SetpointWatts { get; init; }

    /// <summary>Whether the power electronics of the EVSE are switched off, until there is another limit (Q10.FR.03).</summary>
    public bool IsAsleep { get; init; }
}
