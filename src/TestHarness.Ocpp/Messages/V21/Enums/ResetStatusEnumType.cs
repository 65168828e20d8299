namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What becomes of a reset.</summary>
public enum ResetStatusEnumType
{
    Accepted,
    Rejected,
    Scheduled,
}
