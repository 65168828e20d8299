namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The network interfaces of a station.</summary>
public enum OCPPInterfaceEnumType
{
    /// <summary>The first wired interface.</summary>
    Wired0,

    /// <summary>The second wired interface.</summary>
    Wired1,

    /// <summary>The third wired interface.</summary>
    Wired2,

    /// <summary>The fourth wired interface.</summary>
    Wired3,

    /// <summary>The first wireless interface.</summary>
    Wireless0,

    /// <summary>The second wireless interface.</summary>
    Wireless1,

    /// <summary>The third wireless interface.</summary>
    Wireless2,

    /// <summary>The fourth wireless interface.</summary>
    Wireless3,
}
