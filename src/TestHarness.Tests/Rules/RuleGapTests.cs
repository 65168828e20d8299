using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;
using TestHarness.Rules;
using TestHarness.Rules.Examples;

namespace TestHarness.Tests.Rules;

/// <summary>Records that are lost, with a note in their place: all three layers go on as in a trace that begins there.</summary>
public sealed class RuleGapTests
{
    private const int Longest = 40;

    private static IEnumerable<TestCaseData> Cards => RuleCatalogue.Cards.Select(card => new TestCaseData(card).SetArgDisplayNames(card.Name));

    [TestCaseSource(nameof(Cards))]
    public void What_is_legal_stays_so_whatever_of_it_is_lost(RuleCard card)
    {
        foreach (var (example, version, records) in Examples(card, keeps: true).Where(played => played.Records.Count <= Longest))
        {
            for (var from = 0; from <= records.Count; from++)
            {
                for (var to = from; to <= records.Count; to++)
                {
                    RuleExample.Judge(WithGap(records, from, to), RuleSet.All).Select(finding => $"{finding.RecordNumber}: {finding.Rule} {finding.Message}")
                        .Should().BeEmpty("\"{0}\" ({1}) keeps the rules, and records {2} to {3} of it are lost", example.Title, version.Label(), from + 1, to);
                }
            }
        }
    }

    [Test]
    public void A_finding_that_needs_two_records_is_not_given_across_a_gap()
    {
        var (_, _, records) = Examples(RuleCatalogue.Cards.Single(card => card.Name == "seqno-gapless"), keeps: false).First();
        RuleExample.Judge(records, RuleSet.All).Should().NotBeEmpty();
        RuleExample.Judge(WithGap(records, 2, 2), RuleSet.All).Should().BeEmpty();
    }

    private static IEnumerable<(RuleExample Example, OcppVersion Version, IReadOnlyList<WireRecord> Records)> Examples(RuleCard card, bool keeps) =>
        from example in RuleExamples.Of(card.Name)
        where example.Keeps == keeps
        from version in example.Versions
        select (example, version, example.Records(version));

    private static IEnumerable<WireRecord> WithGap(IReadOnlyList<WireRecord> records, int from, int to) =>
        [.. records.Take(from), Gap(from + 1, to + 1), .. records.Skip(to)];

    private static ConnectionRecord Gap(long first, long last) => new()
    {
        Number = first,
        Timestamp = DateTimeOffset.UnixEpoch,
        ConnectionId = 0,
        Kind = ConnectionEventKind.Note,
        Origin = Party.Station,
        Leg = Party.Station,
        Facts = new Dictionary<string, string> { ["missingFrom"] = $"{first}", ["missingTo"] = $"{last}" },
    };
}
