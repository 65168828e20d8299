namespace TestHarness.Rules.Linting;

/// <summary>A finding that is known.</summary>
/// <param name="Station">The station's identity; null where the trace does not tell.</param>
/// <param name="RequirementId">The requirement.</param>
/// <param name="Rule">The rule; null where the layer has no names for them.</param>
/// <param name="Side">Whose fault it is: <c>station</c> or <c>csms</c>.</param>
/// <param name="Path">Where in the payload, with <c>[*]</c> for any item.</param>
public sealed record BaselineEntry(string? Station, string RequirementId, string? Rule, string Side, string? Path)
{
    /// <summary>The message of the first such finding, for people; says nothing of what is known.</summary>
    public string? Message { get; init; }
}
