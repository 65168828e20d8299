namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Who imposed a limit.</summary>
public enum ChargingLimitSourceEnumType
{
    /// <summary>An energy management system.</summary>
    EMS,

    /// <summary>Somebody else outside the CSMS.</summary>
    Other,

    /// <summary>A system operator, that is, of a distribution or transmission grid.</summary>
    SO,

    /// <summary>The charging station operator.</summary>
    CSO,
}
