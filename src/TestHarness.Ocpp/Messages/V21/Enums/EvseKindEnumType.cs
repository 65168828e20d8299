namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The kind of current that an EVSE delivers.</summary>
public enum EvseKindEnumType
{
    /// <summary>Alternating current.</summary>
    AC,

    /// <summary>Direct current.</summary>
    DC,
}
