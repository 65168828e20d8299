namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether the EV's battery is warm enough.</summary>
public enum PreconditioningStatusEnumType
{
    Unknown,
    Ready,
    NotReady,
    Preconditioning,
}
