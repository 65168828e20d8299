namespace TestHarness.Ocpp.Messages.V201;

/// <summary>How messages are carried.</summary>
public enum OCPPTransportEnumType
{
    /// <summary>JSON over WebSocket (OCPP-J).</summary>
    JSON,

    /// <summary>SOAP, which OCPP 2 does not have.</summary>
    SOAP,
}
