namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What a charging profile limits.</summary>
public enum ChargingProfilePurposeEnumType
{
    /// <summary>Limits the whole station (evseId 0) on behalf of somebody other than the CSMS, such as an energy management system.</summary>
    ChargingStationExternalConstraints,

    /// <summary>Limits the whole station, all EVSEs together.</summary>
    ChargingStationMaxProfile,

    /// <summary>Limits every transaction that has no profile of its own.</summary>
    TxDefaultProfile,

    /// <summary>Limits one transaction, and ends with it.</summary>
    TxProfile,
}
