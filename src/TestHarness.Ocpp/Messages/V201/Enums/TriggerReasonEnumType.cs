namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What made the station send a transaction event.</summary>
public enum TriggerReasonEnumType
{
    /// <summary>The driver was authorized to charge, by whatever means.</summary>
    Authorized,

    /// <summary>The cable was plugged in and the EV detected.</summary>
    CablePluggedIn,

    /// <summary>Somebody other than the CSMS changed the limit by more than LimitChangeSignificance.</summary>
    ChargingRateChanged,

    /// <summary>The charging state is another one.</summary>
    ChargingStateChanged,

    /// <summary>The CSMS refused the token in its answer to a TransactionEvent.</summary>
    Deauthorized,

    /// <summary>The energy allowed, for instance prepaid, was used up.</summary>
    EnergyLimitReached,

    /// <summary>The EV no longer answers, for instance because the cable was pulled.</summary>
    EVCommunicationLost,

    /// <summary>No EV was connected in time.</summary>
    EVConnectTimeout,

    /// <summary>Readings aligned to the clock were due.</summary>
    MeterValueClock,

    /// <summary>Readings counted from the transaction's start were due.</summary>
    MeterValuePeriodic,

    /// <summary>The time allowed, for instance prepaid, was over.</summary>
    TimeLimitReached,

    /// <summary>The CSMS asked by TriggerMessage.</summary>
    Trigger,

    /// <summary>The CSMS sent UnlockConnector.</summary>
    UnlockCommand,

    /// <summary>The driver was authorized to stop, for instance by presenting the token again.</summary>
    StopAuthorized,

    /// <summary>The EV left, as a parking bay sensor tells.</summary>
    EVDeparted,

    /// <summary>An EV arrived, as a parking bay sensor tells.</summary>
    EVDetected,

    /// <summary>The CSMS sent RequestStopTransaction.</summary>
    RemoteStop,

    /// <summary>The CSMS sent RequestStartTransaction.</summary>
    RemoteStart,

    /// <summary>An error or fault occurred.</summary>
    AbnormalCondition,

    /// <summary>The meter delivered signed readings.</summary>
    SignedDataReceived,

    /// <summary>The CSMS sent Reset.</summary>
    ResetCommand,
}
