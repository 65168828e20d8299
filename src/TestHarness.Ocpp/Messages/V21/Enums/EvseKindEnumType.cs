namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The kind of current that an EVSE delivers.</summary>
public enum EvseKindEnumType
{
    AC,
    DC,
}
