namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What became of a new Local Authorization List.</summary>
public enum SendLocalListStatusEnumType
{
    Accepted,
    Failed,
    VersionMismatch,
}
