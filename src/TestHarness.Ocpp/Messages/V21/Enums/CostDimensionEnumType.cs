namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The quantities that a cost is worked out from.</summary>
public enum CostDimensionEnumType
{
    /// <summary>Energy charged in the period, Wh; negative when more went back to the grid.</summary>
    Energy,

    /// <summary>Highest current in the period, all phases added up, A.</summary>
    MaxCurrent,

    /// <summary>Lowest current in the period, all phases added up, A; negative when discharging.</summary>
    MinCurrent,

    /// <summary>Highest power in the period, W.</summary>
    MaxPower,

    /// <summary>Lowest power in the period, W; negative when discharging.</summary>
    MinPower,

    /// <summary>Time in the period without charging, s. Spelled as in the schema.</summary>
    IdleTIme,

    /// <summary>Time in the period with charging, s.</summary>
    ChargingTime,
}
