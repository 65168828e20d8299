namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The sets of monitors.</summary>
public enum MonitoringBaseEnumType
{
    /// <summary>All preconfigured monitors are on; custom ones stay.</summary>
    All,

    /// <summary>The manufacturer's choice of preconfigured monitors is on.</summary>
    FactoryDefault,

    /// <summary>Preconfigured ones are off; custom ones are removed.</summary>
    HardWiredOnly,
}
