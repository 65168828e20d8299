namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a remote start or stop will be tried.</summary>
public enum RequestStartStopStatusEnumType
{
    Accepted,
    Rejected,
}
