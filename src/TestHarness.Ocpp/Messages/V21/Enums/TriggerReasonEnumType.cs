namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What made the station send a transaction event.</summary>
public enum TriggerReasonEnumType
{
    /// <summary>An error or fault occurred.</summary>
    AbnormalCondition,

    /// <summary>The driver was authorized to charge, by whatever means.</summary>
    Authorized,

    /// <summary>The cable was plugged in and the EV detected.</summary>
    CablePluggedIn,

    /// <summary>Somebody other than the CSMS changed the limit by more than LimitChangeSignificance.</summary>
    ChargingRateChanged,

    /// <summary>The charging state is another one.</summary>
    ChargingStateChanged,

    /// <summary>The transaction's maxCost was reached.</summary>
    CostLimitReached,

    /// <summary>The CSMS refused the token in its answer to a TransactionEvent.</summary>
    Deauthorized,

    /// <summary>The transaction's maxEnergy was reached.</summary>
    EnergyLimitReached,

    /// <summary>The EV no longer answers, for instance because the cable was pulled.</summary>
    EVCommunicationLost,

    /// <summary>No EV was connected in time.</summary>
    EVConnectTimeout,

    /// <summary>The EV left, as a parking bay sensor tells.</summary>
    EVDeparted,

    /// <summary>An EV arrived, as a parking bay sensor tells.</summary>
    EVDetected,

    /// <summary>A limit of the transaction (cost, time, energy, state of charge) was set or changed.</summary>
    LimitSet,

    /// <summary>Readings aligned to the clock were due.</summary>
    MeterValueClock,

    /// <summary>Readings counted from the transaction's start were due.</summary>
    MeterValuePeriodic,

    /// <summary>A schedule period with another operation mode began.</summary>
    OperationModeChanged,

    /// <summary>The CSMS sent RequestStartTransaction.</summary>
    RemoteStart,

    /// <summary>The CSMS sent RequestStopTransaction.</summary>
    RemoteStop,

    /// <summary>The CSMS sent Reset.</summary>
    ResetCommand,

    /// <summary>There is a new running cost; nothing else happened.</summary>
    RunningCost,

    /// <summary>The meter delivered signed readings.</summary>
    SignedDataReceived,

    /// <summary>The transaction's maxSoC was reached.</summary>
    SoCLimitReached,

    /// <summary>The driver was authorized to stop, for instance by presenting the token again.</summary>
    StopAuthorized,

    /// <summary>The transaction has another tariff.</summary>
    TariffChanged,

    /// <summary>The driver declined the tariff; the token is no longer authorized.</summary>
    TariffNotAccepted,

    /// <summary>The transaction's maxTime was reached.</summary>
    TimeLimitReached,

    /// <summary>The CSMS asked by TriggerMessage.</summary>
    Trigger,

    /// <summary>The transaction goes on after a reset or power failure.</summary>
    TxResumed,

    /// <summary>The CSMS sent UnlockConnector.</summary>
    UnlockCommand,
}
