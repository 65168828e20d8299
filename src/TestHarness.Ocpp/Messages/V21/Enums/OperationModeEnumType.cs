namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Who decides on the power in a V2X period, and by what.</summary>
public enum OperationModeEnumType
{
    Idle,
    ChargingOnly,
    CentralSetpoint,
    ExternalSetpoint,
    ExternalLimits,
    CentralFrequency,
    LocalFrequency,
    LocalLoadBalancing,
}
