namespace TestHarness.Ocpp.Messages.V16;

/// <summary>What a charging profile limits.</summary>
public enum ChargingProfilePurposeType
{
    /// <summary>Limits the whole charge point, all connectors together.</summary>
    ChargePointMaxProfile,

    /// <summary>Limits every transaction that has no profile of its own.</summary>
    TxDefaultProfile,

    /// <summary>Limits one transaction, and ends with it.</summary>
    TxProfile,
}
