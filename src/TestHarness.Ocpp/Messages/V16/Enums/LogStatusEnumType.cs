namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a log upload starts.</summary>
public enum LogStatusEnumType
{
    /// <summary>The upload starts; LogStatusNotification tells how it goes.</summary>
    Accepted,

    /// <summary>There will be no upload.</summary>
    Rejected,

    /// <summary>The upload starts, in place of the one that was going on.</summary>
    AcceptedCanceled,
}
