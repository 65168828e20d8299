namespace TestHarness.Ocpp.Messages.V16;

/// <summary>What becomes of a change of availability.</summary>
public enum AvailabilityStatus
{
    Accepted,
    Rejected,
    Scheduled,
}
