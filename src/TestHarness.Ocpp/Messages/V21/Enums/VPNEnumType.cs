namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The kinds of virtual private networks.</summary>
public enum VPNEnumType
{
    IKEv2,
    IPSec,
    L2TP,
    PPTP,
}
