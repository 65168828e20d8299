namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a network connection profile was stored.</summary>
public enum SetNetworkProfileStatusEnumType
{
    Accepted,
    Rejected,
    Failed,
}
