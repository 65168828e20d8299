namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a remote start or stop will be tried.</summary>
public enum RemoteStartStopStatus
{
    /// <summary>The charge point will try.</summary>
    Accepted,

    /// <summary>The charge point will not try.</summary>
    Rejected,
}
