namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a remote start or stop will be tried.</summary>
public enum RemoteStartStopStatus
{
    Accepted,
    Rejected,
}
