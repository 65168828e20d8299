namespace TestHarness.Ocpp.Messages.V21;

/// <summary>How messages are carried.</summary>
public enum OCPPTransportEnumType
{
    SOAP,
    JSON,
}
