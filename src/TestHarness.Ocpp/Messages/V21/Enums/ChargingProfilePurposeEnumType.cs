namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What a charging profile limits.</summary>
public enum ChargingProfilePurposeEnumType
{
    /// <summary>Limits the station or an EVSE on behalf of somebody other than the CSMS, such as an energy management system.</summary>
    ChargingStationExternalConstraints,

    /// <summary>Limits the whole station, all EVSEs together.</summary>
    ChargingStationMaxProfile,

    /// <summary>Limits every transaction that has no profile of its own.</summary>
    TxDefaultProfile,

    /// <summary>Limits one transaction, and ends with it.</summary>
    TxProfile,

    /// <summary>Takes the place of TxProfile or TxDefaultProfile while a transaction has priority.</summary>
    PriorityCharging,

    /// <summary>Adds what is generated on site to what the other profiles allow.</summary>
    LocalGeneration,
}
