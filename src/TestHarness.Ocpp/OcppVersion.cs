namespace TestHarness.Ocpp;

/// <summary>The OCPP versions that the harness speaks, all of them over JSON.</summary>
public enum OcppVersion
{
    /// <summary>OCPP 1.6 edition 2, the JSON flavour, with the security white paper's messages.</summary>
    V16,

    /// <summary>OCPP 2.0.1 edition 3.</summary>
    V201,

    /// <summary>OCPP 2.1 edition 1 and 2.</summary>
    V21,
}
