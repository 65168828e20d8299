namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether the EV's battery is warm enough.</summary>
public enum PreconditioningStatusEnumType
{
    /// <summary>The EV does not say.</summary>
    Unknown,

    /// <summary>The battery is conditioned, and the EV follows set points at once.</summary>
    Ready,

    /// <summary>The battery is not conditioned, and the EV cannot follow set points at once.</summary>
    NotReady,

    /// <summary>The battery is being conditioned; Ready comes next.</summary>
    Preconditioning,
}
