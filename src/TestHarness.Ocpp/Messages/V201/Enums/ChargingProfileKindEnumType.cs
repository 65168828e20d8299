namespace TestHarness.Ocpp.Messages.V201;

/// <summary>From when the periods of a schedule count.</summary>
public enum ChargingProfileKindEnumType
{
    /// <summary>Periods count from startSchedule, which must be there.</summary>
    Absolute,

    /// <summary>Periods count from startSchedule, and anew every day or week.</summary>
    Recurring,

    /// <summary>Periods count from when energy can first flow; startSchedule must be absent.</summary>
    Relative,
}
