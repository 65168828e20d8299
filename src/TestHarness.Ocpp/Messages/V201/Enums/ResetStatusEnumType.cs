namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What becomes of a reset.</summary>
public enum ResetStatusEnumType
{
    /// <summary>The reset happens.</summary>
    Accepted,

    /// <summary>The reset does not happen.</summary>
    Rejected,

    /// <summary>The reset happens once the station has finished what cannot be interrupted.</summary>
    Scheduled,
}
