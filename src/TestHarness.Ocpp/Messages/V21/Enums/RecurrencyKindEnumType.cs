namespace TestHarness.Ocpp.Messages.V21;

/// <summary>How often a recurring schedule starts over.</summary>
public enum RecurrencyKindEnumType
{
    Daily,
    Weekly,
}
