namespace TestHarness.Ocpp.Messages.V16;

/// <summary>What a charging profile limits.</summary>
public enum ChargingProfilePurposeType
{
    ChargePointMaxProfile,
    TxDefaultProfile,
    TxProfile,
}
