namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether the schedule could be worked out.</summary>
public enum GetCompositeScheduleStatus
{
    Accepted,
    Rejected,
}
