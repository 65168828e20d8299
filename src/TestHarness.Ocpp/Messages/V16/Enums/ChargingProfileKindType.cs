namespace TestHarness.Ocpp.Messages.V16;

/// <summary>From when the periods of a schedule count.</summary>
public enum ChargingProfileKindType
{
    /// <summary>Periods count from startSchedule.</summary>
    Absolute,

    /// <summary>Periods count from startSchedule, and anew every day or week.</summary>
    Recurring,

    /// <summary>Periods count from a moment that the charge point chooses, such as the transaction's start.</summary>
    Relative,
}
