namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether the central system accepts the charge point.</summary>
public enum RegistrationStatus
{
    Accepted,
    Pending,
    Rejected,
}
