namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a remote start or stop will be tried.</summary>
public enum RequestStartStopStatusEnumType
{
    /// <summary>The station will try.</summary>
    Accepted,

    /// <summary>The station will not try.</summary>
    Rejected,
}
