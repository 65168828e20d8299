using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules.Examples;

/// <summary>A short trace that breaks a rule, or keeps it.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Title">What happens in it.</param>
/// <param name="Breaks">The requirement ids of the findings that it must give, in order; of another rule's, which cannot be avoided, as <c>rule/requirement</c>. Empty when it keeps the rule.</param>
/// <param name="Versions">The versions that it is for.</param>
/// <param name="Lines">Its lines as they are written, each with its number in the file.</param>
public sealed record RuleExample(string Rule, string Title, IReadOnlyList<string> Breaks, IReadOnlyList<OcppVersion> Versions, IReadOnlyList<ExampleLine> Lines)
{
    /// <summary>Whether it keeps the rule.</summary>
    public bool Keeps => Breaks.Count == 0;

    /// <summary>The findings that it must give, in order: each rule with the requirement.</summary>
    public IEnumerable<(string Rule, string Requirement)> Findings =>
        Breaks.Select(id => id.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? (id[..slash], id[(slash + 1)..]) : (Rule, id));

    /// <summary>Its records, as a proxy would have recorded them.</summary>
    /// <param name="version">The version negotiated on its connections.</param>
    /// <exception cref="FormatException">A line cannot be read.</exception>
    public IReadOnlyList<WireRecord> Records(OcppVersion version) => new ExampleRecorder(version).Play(Lines);

    /// <summary>What the three layers of validation say of it: of each record, and in the end.</summary>
    /// <param name="version">The version.</param>
    /// <param name="rules">The third layer.</param>
    public IReadOnlyList<Finding> Judge(OcppVersion version, RuleSet rules) => Judge(Records(version), rules);

    /// <inheritdoc />
    public override string ToString() => $"{Rule}: {Title}";

    /// <summary>What the three layers of validation say of records.</summary>
    /// <param name="records">The records.</param>
    /// <param name="rules">The third layer.</param>
    public static IReadOnlyList<Finding> Judge(IEnumerable<WireRecord> records, RuleSet rules)
    {
        var inspector = new WireInspector(rules, new FramingOptions());
        List<Finding> findings = [];
        foreach (var record in records)
        {
            switch (record)
            {
                case FrameRecord frame:
                    var seen = inspector.Inspect(frame);
                    findings.AddRange(seen.Findings.Select(finding => finding with { RecordNumber = frame.Number }));
                    inspector.Delivered(seen, seen.Frame, seen.Timestamp);
                    break;
                case ConnectionRecord connection:
                    findings.AddRange(inspector.Inspect(connection).Findings.Select(finding => finding with { RecordNumber = connection.Number }));
                    break;
            }
        }

        findings.AddRange(rules.Conclude());
        return findings;
    }
}
