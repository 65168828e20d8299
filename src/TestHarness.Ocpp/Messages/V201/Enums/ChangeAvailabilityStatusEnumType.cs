namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What becomes of a change of availability.</summary>
public enum ChangeAvailabilityStatusEnumType
{
    Accepted,
    Rejected,
    Scheduled,
}
