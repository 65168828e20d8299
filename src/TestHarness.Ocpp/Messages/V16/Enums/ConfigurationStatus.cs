namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a configuration key was written, and why not.</summary>
public enum ConfigurationStatus
{
    /// <summary>Written and in force.</summary>
    Accepted,

    /// <summary>The key exists, but could not be written.</summary>
    Rejected,

    /// <summary>Written, but takes effect after a reboot, which somebody else must start.</summary>
    RebootRequired,

    /// <summary>The charge point has no such key.</summary>
    NotSupported,
}
