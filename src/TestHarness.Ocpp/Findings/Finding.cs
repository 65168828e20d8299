namespace TestHarness.Ocpp.Findings;

/// <summary>One violation seen on the wire.</summary>
/// <param name="RequirementId">The requirement broken, for example <c>E01.FR.07</c>, or <c>SCHEMA</c> with the message's name.</param>
/// <param name="Layer">The layer that saw it.</param>
/// <param name="Severity">Violation or warning.</param>
/// <param name="Side">Whose fault it is.</param>
/// <param name="Message">What is wrong, in one sentence that a person understands without the specification at hand.</param>
public sealed record Finding(
    string RequirementId,
    FindingLayer Layer,
    FindingSeverity Severity,
    Party Side,
    string Message)
{
    /// <summary>Number of the wire record it was seen in; null when it is about something that did not come.</summary>
    public long? RecordNumber { get; init; }

    /// <summary>Name of the rule, where a requirement has several (<see cref="Framing.FramingRules"/>); null in other layers.</summary>
    public string? Rule { get; init; }

    /// <summary>Where in the payload, as a path such as <c>chargingStation.vendorName</c> or <c>evse[0].id</c>; null for the whole frame.</summary>
    public string? Path { get; init; }

    /// <summary>What the specification or the scenario asks for.</summary>
    public string? Expected { get; init; }

    /// <summary>What was there.</summary>
    public string? Actual { get; init; }
}
