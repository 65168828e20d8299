namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The sets of monitors.</summary>
public enum MonitoringBaseEnumType
{
    All,
    FactoryDefault,
    HardWiredOnly,
}
