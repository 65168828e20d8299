namespace TestHarness.Ocpp.Messages.V201;

/// <summary>How a display message stands to the others.</summary>
public enum MessagePriorityEnumType
{
    AlwaysFront,
    InFront,
    NormalCycle,
}
