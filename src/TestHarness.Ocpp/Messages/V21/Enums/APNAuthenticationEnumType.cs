namespace TestHarness.Ocpp.Messages.V21;

/// <summary>How to log on to a mobile network.</summary>
public enum APNAuthenticationEnumType
{
    PAP,
    CHAP,
    NONE,
    AUTO,
}
