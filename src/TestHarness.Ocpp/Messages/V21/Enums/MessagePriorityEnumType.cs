namespace TestHarness.Ocpp.Messages.V21;

/// <summary>How a display message stands to the others.</summary>
public enum MessagePriorityEnumType
{
    AlwaysFront,
    InFront,
    NormalCycle,
}
