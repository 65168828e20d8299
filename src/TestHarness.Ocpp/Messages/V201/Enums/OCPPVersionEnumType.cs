namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The versions of OCPP.</summary>
public enum OCPPVersionEnumType
{
    /// <summary>OCPP 1.2.</summary>
    OCPP12,

    /// <summary>OCPP 1.5.</summary>
    OCPP15,

    /// <summary>OCPP 1.6, subprotocol ocpp1.6.</summary>
    OCPP16,

    /// <summary>OCPP 2.0.1, subprotocol ocpp2.0.1; 2.0 itself was withdrawn.</summary>
    OCPP20,
}
