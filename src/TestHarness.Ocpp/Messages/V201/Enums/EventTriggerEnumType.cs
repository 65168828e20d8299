namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What kind of monitor set an event off.</summary>
public enum EventTriggerEnumType
{
    /// <summary>A threshold was crossed; used for hard-wired notifications too.</summary>
    Alerting,

    /// <summary>The value changed by more than the monitor allows.</summary>
    Delta,

    /// <summary>The monitor's interval was over.</summary>
    Periodic,
}
