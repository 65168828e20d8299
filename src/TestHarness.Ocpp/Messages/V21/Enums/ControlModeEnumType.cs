namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Who plans the charging in an ISO 15118-20 session: the EV by a schedule, or the EVSE from moment to moment.</summary>
public enum ControlModeEnumType
{
    ScheduledControl,
    DynamicControl,
}
