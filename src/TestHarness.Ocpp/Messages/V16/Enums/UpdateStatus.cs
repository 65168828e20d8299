namespace TestHarness.Ocpp.Messages.V16;

/// <summary>What became of a new local authorization list.</summary>
public enum UpdateStatus
{
    /// <summary>The list is in force.</summary>
    Accepted,

    /// <summary>The list could not be taken.</summary>
    Failed,

    /// <summary>The charge point has no local authorization list.</summary>
    NotSupported,

    /// <summary>The changes are no newer than the list there is: its version is the same or higher.</summary>
    VersionMismatch,
}
