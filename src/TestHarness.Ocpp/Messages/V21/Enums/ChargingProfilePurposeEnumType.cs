namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What a charging profile limits.</summary>
public enum ChargingProfilePurposeEnumType
{
    ChargingStationExternalConstraints,
    ChargingStationMaxProfile,
    TxDefaultProfile,
    TxProfile,
    PriorityCharging,
    LocalGeneration,
}
