namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What a charging profile limits.</summary>
public enum ChargingProfilePurposeEnumType
{
    ChargingStationExternalConstraints,
    ChargingStationMaxProfile,
    TxDefaultProfile,
    TxProfile,
}
