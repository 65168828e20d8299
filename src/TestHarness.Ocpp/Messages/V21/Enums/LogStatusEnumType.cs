namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a log upload starts.</summary>
public enum LogStatusEnumType
{
    Accepted,
    Rejected,
    AcceptedCanceled,
}
