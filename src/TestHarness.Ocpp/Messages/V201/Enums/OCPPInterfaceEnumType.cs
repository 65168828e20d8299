namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The network interfaces of a station.</summary>
public enum OCPPInterfaceEnumType
{
    Wired0,
    Wired1,
    Wired2,
    Wired3,
    Wireless0,
    Wireless1,
    Wireless2,
    Wireless3,
}
