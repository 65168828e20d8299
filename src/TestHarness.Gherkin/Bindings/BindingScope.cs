using Reqnroll;

namespace TestHarness.Gherkin;

/// <summary>One [Scope], or one tag of a hook.</summary>
internal sealed record BindingScope(string? Tag, string? Feature, string? Scenario)
{
    public static BindingScope Of(ScopeAttribute attribute) => new(attribute.Tag?.TrimStart('@'), attribute.Feature, attribute.Scenario);

    public static BindingScope OfTag(string tag) => new(tag.TrimStart('@'), null, null);

    /// <summary>How many of its conditions hold; null if one does not.</summary>
    public int? Match(string featureTitle, IReadOnlyList<string> tags, LoadedScenario? scenario)
    {
        if (Tag is not null && !tags.Contains(Tag))
            return null;
        if (Feature is not null && !Feature.Equals(featureTitle, StringComparison.OrdinalIgnoreCase))
            return null;
        if (Scenario is not null && !Scenario.Equals(scenario?.Title, StringComparison.OrdinalIgnoreCase) && !Scenario.Equals(scenario?.SourceTitle, StringComparison.OrdinalIgnoreCase))
            return null;
        return (Tag is null ? 0 : 1) + (Feature is null ? 0 : 1) + (Scenario is null ? 0 : 1);
    }

    public override string ToString() => string.Join(", ", new[]
    {
        Tag is null ? null : $"@{Tag}",
        Feature is null ? null : $"feature '{Feature}'",
        Scenario is null ? null : $"scenario '{Scenario}'",
    }.Where(part => part is not null));
}
