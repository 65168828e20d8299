namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Who imposed a limit.</summary>
public enum ChargingLimitSourceEnumType
{
    EMS,
    Other,
    SO,
    CSO,
}
