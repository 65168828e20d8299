namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The sets of monitors.</summary>
public enum MonitoringBaseEnumType
{
    All,
    FactoryDefault,
    HardWiredOnly,
}
