namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What becomes of a change of availability.</summary>
public enum ChangeAvailabilityStatusEnumType
{
    Accepted,
    Rejected,
    Scheduled,
}
