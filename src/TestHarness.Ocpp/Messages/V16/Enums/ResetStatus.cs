namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether the charge point will reset.</summary>
public enum ResetStatus
{
    Accepted,
    Rejected,
}
