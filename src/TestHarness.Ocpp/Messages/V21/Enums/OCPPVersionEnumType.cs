namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The versions of OCPP.</summary>
public enum OCPPVersionEnumType
{
    OCPP12,
    OCPP15,
    OCPP16,
    OCPP20,
    OCPP201,
    OCPP21,
}
