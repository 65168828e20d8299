namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What became of a new Local Authorization List.</summary>
public enum SendLocalListStatusEnumType
{
    /// <summary>The list is in force.</summary>
    Accepted,

    /// <summary>The list could not be taken.</summary>
    Failed,

    /// <summary>The changes are no newer than the list there is: its version is the same or higher.</summary>
    VersionMismatch,
}
