using TestHarness.Ocpp.Findings;

namespace TestHarness.Ocpp.Framing;

/// <summary>Collects what is found in one message; nothing is allocated until something is.</summary>
/// <param name="version">The version negotiated; without one only what all versions say alike is reported.</param>
/// <param name="side">Who sent the message.</param>
internal struct FramingReport(OcppVersion? version, Party side)
{
    private List<Finding>? _findings;

    internal readonly bool Has(FramingRule rule) => Demand(rule) is not null;

    internal void Add(FramingRule rule, string message, string expected, string actual, string? path = null)
    {
        if (Demand(rule) is not { } demand)
            return;
        (_findings ??= []).Add(new Finding(demand.Reference, FindingLayer.Framing, demand.Severity, side, message)
        {
            Rule = rule.Name,
            Path = path,
            Expected = expected,
            Actual = actual,
        });
    }

    internal readonly FramingResult Result(string? action, long? answers = null) => new(action, answers, _findings ?? (IReadOnlyList<Finding>)[]);

    private readonly FramingDemand? Demand(FramingRule rule)
    {
        if (version is { } known)
            return rule.For(known);
        return rule.V16?.Severity == rule.V201?.Severity && rule.V201?.Severity == rule.V21?.Severity ? rule.V21 : null;
    }
}
