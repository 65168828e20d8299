namespace TestHarness.Ocpp.Messages.V21;

/// <summary>How messages are carried.</summary>
public enum OCPPTransportEnumType
{
    /// <summary>SOAP, which OCPP 2 does not have.</summary>
    SOAP,

    /// <summary>JSON over WebSocket (OCPP-J).</summary>
    JSON,
}
