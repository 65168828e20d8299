using TestHarness.Conformance.Expectations;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Benches;

/// <summary>Which frame an expectation is about.</summary>
public sealed record FrameQuery
{
    /// <summary>Who sends it.</summary>
    public required Party Sender { get; init; }

    /// <summary>The action of the CALL or SEND, or of the CALL answered.</summary>
    public required string Action { get; init; }

    /// <summary>What its payload must hold.</summary>
    public PayloadExpectation Payload { get; init; } = PayloadExpectation.Anything;

    /// <summary>Frames of the same action that are about something else, and are passed over.</summary>
    public Func<FrameRecord, bool>? About { get; init; }

    /// <summary>Whether it may stand before or after what the previous expectation consumed.</summary>
    public bool InAnyOrder { get; init; }

    /// <summary>How long to wait; null takes the statement's time for messages.</summary>
    public TimeSpan? Within { get; init; }

    /// <summary>The requirement it proves; null names the scenario's.</summary>
    public string? Requirement { get; init; }

    /// <summary>The requirement that a path of the payload proves, or, for an empty path, that such a frame comes at all; null has <see cref="Requirement"/> named.</summary>
    public Func<string, string?>? RequirementOf { get; init; }

    /// <summary>Where the step comes from, in words: "StatusNotification for connector 1", for messages; null names sender and action.</summary>
    public string? What { get; init; }
}
