namespace TestHarness.Reporting.Results;

/// <summary>What the user asked to run, in the user's own words; an empty list means no restriction.</summary>
public sealed record Selection
{
    /// <summary>Certification profiles, for example <c>core</c>.</summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    /// <summary>Test case ids, for example <c>TC_B_01_CS</c>.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Functional blocks, for example <c>B</c>.</summary>
    public IReadOnlyList<string> Blocks { get; init; } = [];

    /// <summary>Sides: <c>station</c>, <c>csms</c>.</summary>
    public IReadOnlyList<string> Sides { get; init; } = [];

    /// <summary>OCPP versions, for example <c>2.0.1</c>.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];

    /// <summary>Tags or tag expressions.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
