namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a transaction got priority.</summary>
public enum PriorityChargingStatusEnumType
{
    Accepted,
    Rejected,
    NoProfile,
}
