namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a remote start or stop will be tried.</summary>
public enum RequestStartStopStatusEnumType
{
    Accepted,
    Rejected,
}
