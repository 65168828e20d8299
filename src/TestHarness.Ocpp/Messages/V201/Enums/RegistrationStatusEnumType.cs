namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether the CSMS accepts the station.</summary>
public enum RegistrationStatusEnumType
{
    Accepted,
    Pending,
    Rejected,
}
