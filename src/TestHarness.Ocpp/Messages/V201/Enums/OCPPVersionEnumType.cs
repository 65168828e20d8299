namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The versions of OCPP.</summary>
public enum OCPPVersionEnumType
{
    OCPP12,
    OCPP15,
    OCPP16,
    OCPP20,
}
