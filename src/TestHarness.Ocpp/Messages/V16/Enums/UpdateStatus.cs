namespace TestHarness.Ocpp.Messages.V16;

/// <summary>What became of a new local authorization list.</summary>
public enum UpdateStatus
{
    Accepted,
    Failed,
    NotSupported,
    VersionMismatch,
}
