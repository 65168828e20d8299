namespace TestHarness.Ocpp.Messages.V16;

/// <summary>From when the periods of a schedule count.</summary>
public enum ChargingProfileKindType
{
    Absolute,
    Recurring,
    Relative,
}
