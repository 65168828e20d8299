namespace TestHarness.Ocpp.Messages.V21;

/// <summary>From when the periods of a schedule count.</summary>
public enum ChargingProfileKindEnumType
{
    /// <summary>Periods count from startSchedule, which must be there.</summary>
    Absolute,

    /// <summary>Periods count from startSchedule, and anew every day or week.</summary>
    Recurring,

    /// <summary>Periods count from when energy can first flow; startSchedule must be absent.</summary>
    Relative,

    /// <summary>A single period, whose limits and set points the CSMS keeps updating.</summary>
    Dynamic,
}
