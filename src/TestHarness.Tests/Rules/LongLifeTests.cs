using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;
using TestHarness.Rules;
using TestHarness.Rules.Examples;

namespace TestHarness.Tests.Rules;

/// <summary>One connection that stands for years: everything that the examples show, again and again, each time with ids that were never seen before.</summary>
[NonParallelizable]
public sealed partial class LongLifeTests
{
    private const int Turns = 40;
    private const int MostTurns = 400;
    private const long Nothing = 32 * 1024;
    private static readonly TimeSpan Turn = TimeSpan.FromDays(1);

    [TestCase(OcppVersion.V16)]
    [TestCase(OcppVersion.V201)]
    [TestCase(OcppVersion.V21)]
    public void Memory_does_not_grow_any_more_once_what_is_remembered_of_recent_ids_is_full(OcppVersion version)
    {
        var frames = RuleCatalogue.Cards.SelectMany(card => RuleExamples.Of(card.Name)).Where(example => example.Keeps && example.Versions.Contains(version))
            .SelectMany(example => example.Records(version)).OfType<FrameRecord>().Select(frame => (frame, Parts(frame.Frame.Text))).ToList();
        var rules = RuleSet.All;
        var inspector = new WireInspector(rules, new FramingOptions());
        var findings = Live(inspector, frames, 0);
        var grown = long.MaxValue;
        for (var turn = Turns; grown >= Nothing && turn < MostTurns; turn += Turns)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            findings += Live(inspector, frames, turn);
            grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        }

        grown.Should().BeLessThan(Nothing, "bytes in the last {0} frames", Turns * frames.Count);
        findings.Should().BeGreaterThan(0, "the rules look at all of it");
        rules.Failures.Should().BeEmpty();
        GC.KeepAlive(inspector);
    }

    private static int Live(WireInspector inspector, List<(FrameRecord Frame, List<Func<int, string>> Parts)> frames, int from)
    {
        var findings = 0;
        for (var turn = from; turn < from + Turns; turn++)
        {
            foreach (var (frame, parts) in frames)
            {
                var seen = inspector.Inspect(frame with { Timestamp = frame.Timestamp + (turn * Turn), ConnectionId = 1, Number = 0, Frame = Frame.Parse(Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => part(turn))))) });
                inspector.Delivered(seen, seen.Frame, seen.Timestamp);
                findings += seen.Findings.Count;
            }
        }

        return findings;
    }

    // What of a frame is the same in every turn, and what is not.
    private static List<Func<int, string>> Parts(string text)
    {
        List<Func<int, string>> parts = [];
        var from = 0;
        foreach (Match match in Changing().Matches(text))
        {
            var before = text[from..match.Index];
            parts.Add(_ => before);
            parts.Add(Part(match));
            from = match.Index + match.Length;
        }

        var rest = text[from..];
        parts.Add(_ => rest);
        return parts;
    }

    private static Func<int, string> Part(Match match)
    {
        var value = match.Value;
        if (match.Groups["number"].Success)
            return turn => string.Create(CultureInfo.InvariantCulture, $"{value}{turn:D4}");
        if (!match.Groups["time"].Success)
            return turn => string.Create(CultureInfo.InvariantCulture, $"{value}-{turn}");
        var time = DateTimeOffset.Parse(value, CultureInfo.InvariantCulture);
        return turn => (time + (turn * Turn)).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
    }

    // Message ids, every id that is text, times, and numbers; those of EVSEs and connectors stay, of which a station has few.
    [GeneratedRegex("""
        ^\[\d,"[^"]*
        | (?<="(?:\w*Id|idToken|idTag|serialNumber)":\s*")[^"]*
        | (?<number>(?<="(?:transactionId|requestId|reservationId|remoteStartId|chargingProfileId|listVersion|versionNumber)":\s*)\d+)
        | (?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Changing();
}
