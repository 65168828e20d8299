namespace TestHarness.Ocpp.Messages.V201;

/// <summary>How to log on to a mobile network.</summary>
public enum APNAuthenticationEnumType
{
    CHAP,
    NONE,
    PAP,
    AUTO,
}
