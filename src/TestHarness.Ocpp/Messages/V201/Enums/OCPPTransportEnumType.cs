namespace TestHarness.Ocpp.Messages.V201;

/// <summary>How messages are carried.</summary>
public enum OCPPTransportEnumType
{
    JSON,
    SOAP,
}
