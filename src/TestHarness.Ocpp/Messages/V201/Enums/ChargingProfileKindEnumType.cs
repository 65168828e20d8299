namespace TestHarness.Ocpp.Messages.V201;

/// <summary>From when the periods of a schedule count.</summary>
public enum ChargingProfileKindEnumType
{
    Absolute,
    Recurring,
    Relative,
}
