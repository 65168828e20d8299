namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The standard reports of the device model.</summary>
public enum ReportBaseEnumType
{
    /// <summary>Every variable that the operator can set.</summary>
    ConfigurationInventory,

    /// <summary>Every variable, without monitors.</summary>
    FullInventory,

    /// <summary>What tells whether one can charge now and what is wrong; optional.</summary>
    SummaryInventory,
}
