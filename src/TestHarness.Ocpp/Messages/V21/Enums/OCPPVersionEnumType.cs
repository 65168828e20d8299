namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The versions of OCPP.</summary>
public enum OCPPVersionEnumType
{
    /// <summary>OCPP 1.2.</summary>
    OCPP12,

    /// <summary>OCPP 1.5.</summary>
    OCPP15,

    /// <summary>OCPP 1.6, subprotocol ocpp1.6.</summary>
    OCPP16,

    /// <summary>OCPP 2.0, which was withdrawn; read as 2.0.1.</summary>
    OCPP20,

    /// <summary>OCPP 2.0.1, subprotocol ocpp2.0.1.</summary>
    OCPP201,

    /// <summary>OCPP 2.1, subprotocol ocpp2.1.</summary>
    OCPP21,
}
