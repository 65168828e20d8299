namespace TestHarness.Ocpp.Messages.V201;

/// <summary>How to log on to a mobile network.</summary>
public enum APNAuthenticationEnumType
{
    /// <summary>Challenge Handshake Authentication Protocol.</summary>
    CHAP,

    /// <summary>No login.</summary>
    NONE,

    /// <summary>Password Authentication Protocol.</summary>
    PAP,

    /// <summary>Try CHAP, then PAP, then none.</summary>
    AUTO,
}
