using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;
using TestHarness.Rules;

namespace TestHarness.Tests.Rules.Linting;

/// <summary>Lints in the plainest way: one line after the other, one thread, nothing done ahead.</summary>
internal static class PlainLint
{
    internal static List<string> Lint(byte[] trace, OcppVersion? assumed)
    {
        var told = new List<string>();
        var rules = RuleSet.All;
        var inspector = new WireInspector(rules, new FramingOptions());
        var line = 0;
        foreach (var text in Split(trace))
        {
            line++;
            if (text.All(b => b is (byte)' ' or (byte)'\t' or (byte)'\r'))
                continue;
            try
            {
                Judge(PlainReader.Read(text, line, assumed));
            }
            catch (FormatException)
            {
                told.Add($"{line} unreadable");
            }
        }

        foreach (var station in rules.ConcludeStations())
            Tell(station.LastRecord, station.StationIdentity, station.Findings);
        return told;

        void Judge(WireRecord? record)
        {
            if (record is ConnectionRecord connection)
            {
                Tell(line, record.StationIdentity, inspector.Inspect(connection).Findings);
            }
            else if (record is FrameRecord frame)
            {
                var seen = inspector.Inspect(frame);
                Tell(line, record.StationIdentity, seen.Findings);
                foreach (var bytes in seen.Forwarded ?? [seen.Frame.Bytes])
                    inspector.Delivered(seen, Frame.Parse(bytes, seen.Frame.Fault?.Kind == FrameFaultKind.Binary), seen.Timestamp);
            }
        }

        void Tell(long at, string? station, IEnumerable<Finding> findings) => told.AddRange(findings.Select(finding => $"{at} {station} {finding}"));
    }

    private static IEnumerable<byte[]> Split(byte[] trace)
    {
        var start = 0;
        for (var end = Array.IndexOf(trace, (byte)'\n'); end >= 0; end = Array.IndexOf(trace, (byte)'\n', start))
        {
            yield return trace[start..end];
            start = end + 1;
        }

        if (start < trace.Length)
            yield return trace[start..];
    }
}
