using TestHarness.Ocpp;

namespace TestHarness.Reporting.Results;

/// <summary>The cases of a run counted by verdict.</summary>
public sealed record Totals
{
    /// <summary>All cases.</summary>
    public required VerdictCounts All { get; init; }

    /// <summary>By profile, side and version, in the order in which they first appear.</summary>
    public required IReadOnlyList<ProfileTotal> ByProfile { get; init; }

    /// <summary>By functional block, in alphabetical order.</summary>
    public required IReadOnlyList<BlockTotal> ByBlock { get; init; }

    /// <summary>Counts cases.</summary>
    public static Totals Of(IReadOnlyCollection<CaseResult> cases) => new()
    {
        All = VerdictCounts.Of(cases),
        ByProfile = [.. cases
            .GroupBy(c => (c.Profile, c.Side, c.Version))
            .Select(g => new ProfileTotal(g.Key.Profile, g.Key.Side, g.Key.Version, VerdictCounts.Of(g)))],
        ByBlock = [.. cases
            .GroupBy(c => c.Block)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new BlockTotal(g.Key, g.First().BlockName, VerdictCounts.Of(g)))],
    };
}

/// <summary>The counts of one profile on one side in one version.</summary>
public sealed record ProfileTotal(string Profile, Party Side, OcppVersion Version, VerdictCounts Counts);

/// <summary>The counts of one functional block.</summary>
public sealed record BlockTotal(string Block, string? Name, VerdictCounts Counts);
