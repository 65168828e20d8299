namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The standard reports of the device model.</summary>
public enum ReportBaseEnumType
{
    ConfigurationInventory,
    FullInventory,
    SummaryInventory,
}
