namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The kinds of virtual private networks.</summary>
public enum VPNEnumType
{
    /// <summary>Internet Key Exchange version 2.</summary>
    IKEv2,

    /// <summary>IPsec.</summary>
    IPSec,

    /// <summary>Layer 2 Tunnelling Protocol.</summary>
    L2TP,

    /// <summary>Point-to-Point Tunnelling Protocol.</summary>
    PPTP,
}
