namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Who plans the charging in an ISO 15118-20 session: the EV by a schedule, or the EVSE from moment to moment.</summary>
public enum ControlModeEnumType
{
    /// <summary>The EV picks one of up to three schedules and follows it.</summary>
    ScheduledControl,

    /// <summary>The EVSE sends the EV set points along a single schedule.</summary>
    DynamicControl,
}
