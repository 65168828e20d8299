namespace TestHarness.Ocpp.Messages.V16;

/// <summary>How often a recurring schedule starts over.</summary>
public enum RecurrencyKindType
{
    Daily,
    Weekly,
}
