using TestHarness.Ocpp.Findings;

namespace TestHarness.Ocpp.Traffic;

/// <summary>What findings of one kind have in common.</summary>
/// <param name="Layer">The layer that saw them.</param>
/// <param name="Rule">The rule; null in the schema layer.</param>
/// <param name="RequirementId">The requirement.</param>
/// <param name="Severity">Violation or warning.</param>
/// <param name="Side">Whose fault they are.</param>
/// <param name="Station">On whose connection; null when no station is known, and for those of stations that are too many to keep apart.</param>
public sealed record FindingKey(FindingLayer Layer, string? Rule, string RequirementId, FindingSeverity Severity, Party Side, string? Station)
{
    internal static FindingKey Of(string? station, Finding finding) => new(finding.Layer, finding.Rule, finding.RequirementId, finding.Severity, finding.Side, station);
}
