namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether the schedule could be worked out.</summary>
public enum GetCompositeScheduleStatus
{
    /// <summary>The schedule is in the answer.</summary>
    Accepted,

    /// <summary>The schedule could not be worked out.</summary>
    Rejected,
}
