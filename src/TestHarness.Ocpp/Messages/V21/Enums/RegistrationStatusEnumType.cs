namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether the CSMS accepts the station.</summary>
public enum RegistrationStatusEnumType
{
    Accepted,
    Pending,
    Rejected,
}
