namespace TestHarness.Ocpp.Framing;

/// <summary>A rule of the framing layer.</summary>
/// <param name="Name">Its name in findings, for example <c>message-id-length</c>.</param>
/// <param name="Summary">What must hold, in one sentence.</param>
public sealed record FramingRule(string Name, string Summary)
{
    internal FramingDemand? V16 { get; init; }

    internal FramingDemand? V201 { get; init; }

    internal FramingDemand? V21 { get; init; }

    /// <summary>What the version says; null when the rule does not apply to it.</summary>
    public FramingDemand? For(OcppVersion version) => version switch
    {
        OcppVersion.V16 => V16,
        OcppVersion.V201 => V201,
        _ => V21,
    };
}
