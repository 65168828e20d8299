namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What kind of monitor set an event off.</summary>
public enum EventTriggerEnumType
{
    Alerting,
    Delta,
    Periodic,
}
