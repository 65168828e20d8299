namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a network connection profile was stored.</summary>
public enum SetNetworkProfileStatusEnumType
{
    Accepted,
    Rejected,
    Failed,
}
