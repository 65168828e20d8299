using TestHarness.Ocpp;

namespace TestHarness.Rules;

/// <summary>What a rule is.</summary>
/// <param name="Name">Its name in findings, reports and options, for example <c>seqno-gapless</c>.</param>
/// <param name="Family">What it is about, one or two words: <c>boot</c>, <c>transactions</c>, <c>meter values</c> ...</param>
/// <param name="Side">Whom it binds.</param>
/// <param name="Versions">The versions that it knows.</param>
/// <param name="Meaning">What must hold and why it matters, in a few sentences.</param>
/// <param name="Requirements">What its findings name, the most important first.</param>
public sealed record RuleCard(string Name, string Family, Party Side, IReadOnlyList<OcppVersion> Versions, string Meaning, params IReadOnlyList<Requirement> Requirements)
{
    /// <summary>2.0.1 and 2.1.</summary>
    public static IReadOnlyList<OcppVersion> V2 { get; } = [OcppVersion.V201, OcppVersion.V21];

    /// <summary>2.1 alone.</summary>
    public static IReadOnlyList<OcppVersion> V21 { get; } = [OcppVersion.V21];

    /// <summary>1.6 alone.</summary>
    public static IReadOnlyList<OcppVersion> V16 { get; } = [OcppVersion.V16];

    /// <summary>Every version.</summary>
    public static IReadOnlyList<OcppVersion> Every => OcppVersions.All;

    /// <summary>Whether it knows a version.</summary>
    public bool Knows(OcppVersion version) => Versions.Contains(version);

    /// <summary>The strongest weight of its requirements.</summary>
    public RuleWeight Weight => Requirements.Min(requirement => requirement.Weight);

    /// <summary>The requirement with that id.</summary>
    /// <exception cref="ArgumentException">The rule has none.</exception>
    public Requirement Requirement(string id) =>
        Requirements.FirstOrDefault(requirement => requirement.Id == id) ?? throw new ArgumentException($"Rule {Name} has no requirement {id}.", nameof(id));
}
