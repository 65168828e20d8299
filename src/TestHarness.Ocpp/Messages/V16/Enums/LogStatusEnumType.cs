namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a log upload starts.</summary>
public enum LogStatusEnumType
{
    Accepted,
    Rejected,
    AcceptedCanceled,
}
