namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether the charge point will reset.</summary>
public enum ResetStatus
{
    /// <summary>The reset happens.</summary>
    Accepted,

    /// <summary>The reset does not happen.</summary>
    Rejected,
}
