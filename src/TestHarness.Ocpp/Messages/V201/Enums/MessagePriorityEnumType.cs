namespace TestHarness.Ocpp.Messages.V201;

/// <summary>How a display message stands to the others.</summary>
public enum MessagePriorityEnumType
{
    /// <summary>Shown alone, above all others, until another of this priority replaces it.</summary>
    AlwaysFront,

    /// <summary>Shown before the normal ones, in turn with others of this priority.</summary>
    InFront,

    /// <summary>Shown in turn with the other normal ones.</summary>
    NormalCycle,
}
