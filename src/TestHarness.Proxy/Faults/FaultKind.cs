namespace TestHarness.Proxy.Faults;

/// <summary>What a <see cref="FaultRule"/> does.</summary>
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
}
