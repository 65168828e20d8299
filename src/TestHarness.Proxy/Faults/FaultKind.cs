namespace TestHarness.Proxy.Faults;

/// <summary>What a <see cref="FaultRule"/> does. <see cref="Replace"/> and <see cref="Rename"/> come first and add up; of the others, the first that concerns a frame decides.</summary>
public enum FaultKind
{
    /// <summary>Does not send it on.</summary>
    Drop,

    /// <summary>Holds it, and what follows in its direction, for <see cref="FaultRule.Seconds"/>.</summary>
    Delay,

    /// <summary>Sends it twice.</summary>
    Duplicate,

    /// <summary>Sends it behind the next frame of its direction.</summary>
    Reorder,

    /// <summary>Sends something else in its place.</summary>
    Replace,

    /// <summary>Does not send a CALL on, and answers it in the name of the one that it was meant for.</summary>
    Answer,

    /// <summary>Sends a further frame behind it, or ahead of it.</summary>
    Inject,

    /// <summary>Closes the connection in its place.</summary>
    Close,

    /// <summary>Gives an id another value, in every frame from then on, and back in what comes for it.</summary>
    Rename,
}
