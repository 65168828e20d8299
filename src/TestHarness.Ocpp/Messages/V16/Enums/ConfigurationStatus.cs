namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a configuration key was written, and why not.</summary>
public enum ConfigurationStatus
{
    Accepted,
    Rejected,
    RebootRequired,
    NotSupported,
}
