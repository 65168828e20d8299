using System.Text;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Reporting.Results;

namespace TestHarness.Reporting.Text;

/// <summary>The wire as plain text, for reports that cannot draw.</summary>
internal static class WireText
{
    /// <summary>Every record: a line that says what it is, then the frame as received, then what was found in it.</summary>
    internal static string Of(IEnumerable<WireEntry> entries)
    {
        var text = new StringBuilder();
        foreach (var entry in entries)
        {
            text.Append('#').Append(entry.Number).Append("  ").Append(Words.Time(entry.Time)).Append("  ").Append(Title(entry)).Append('\n');
            if (entry is FrameEntry frame)
                text.Append("    ").Append(frame.Raw).Append('\n');
            foreach (var finding in entry.Findings)
                text.Append("    ").Append(Of(finding)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>What a record is, in one line.</summary>
    internal static string Title(WireEntry entry) => entry switch
    {
        FrameEntry frame => $"{Words.Of(frame.Sender)} -> {Words.Of(frame.Sender.Other())}  {Words.Of(frame.Type)} {frame.Action}".TrimEnd()
            + (frame.Fault is null ? "" : $"  [proxy: {frame.Fault}]"),
        EventEntry entryEvent => $"{Words.Of(entryEvent.Sender)}  {Words.Of(entryEvent.Event)}  {Facts(entryEvent)}".TrimEnd(),
        _ => "",
    };

    private static string Of(Finding finding)
    {
        var text = new StringBuilder($"!! {finding.Severity.ToString().ToLowerInvariant()} {finding.RequirementId}: {finding.Message}");
        if (finding.Path is { } path)
            text.Append($" At {path}.");
        if (finding.Expected is { } expected)
            text.Append($" Expected {expected}.");
        if (finding.Actual is { } actual)
            text.Append($" Actual {actual}.");
        return text.ToString();
    }

    private static string Facts(EventEntry entry) =>
        string.Join(", ", entry.Facts.Where(f => !f.Value.Contains('\n')).Select(f => $"{f.Key} {f.Value}"));
}
