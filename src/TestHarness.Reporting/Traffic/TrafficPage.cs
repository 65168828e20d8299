using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Traffic;
using TestHarness.Reporting.Html;
using TestHarness.Reporting.Text;

namespace TestHarness.Reporting.Traffic;

/// <summary>
/// A proxy's report as one page without scripts and without anything from elsewhere: its content security policy allows its own style alone. While the proxy runs, the
/// browser loads it again by itself.
/// </summary>
internal static class TrafficPage
{
    private const int MostStations = 500;
    private const int MostStationsOfAKind = 12;

    internal static string Write(TrafficReport report)
    {
        var style = HtmlWriter.Resource("report.css") + HtmlWriter.Resource("traffic.css");
        return new StringBuilder(HtmlWriter.Resource("traffic.html"))
            .Replace("{{symbols}}", HtmlWriter.Symbols)
            .Replace("{{policy}}", $"default-src 'none'; img-src data:; style-src '{HtmlWriter.Hash(style)}'; base-uri 'none'; form-action 'none'")
            .Replace("{{refresh}}", report.IsFinal ? "" : "<meta http-equiv=\"refresh\" content=\"10\">")
            .Replace("{{style}}", style)
            .Replace("{{body}}", Body(report))
            .ToString();
    }

    private static string Body(TrafficReport report)
    {
        var html = new StringBuilder();
        Head(html, report);
        Findings(html, report);
        Stations(html, report.State);
        Latencies(html, report.State);
        return html.ToString();
    }

    private static void Head(StringBuilder html, TrafficReport report)
    {
        var state = report.State;
        var (mark, words) = (state.Frames, state.Violations, state.Warnings) switch
        {
            (0, _, _) => ("inconclusive", "No frame came through yet"),
            (_, > 0, _) => ("fail", $"{Many(state.Violations, "violation")}, {Many(state.Warnings, "warning")}"),
            (_, 0, > 0) => ("warning", $"No violation, {Many(state.Warnings, "warning")}"),
            _ => ("pass", "No violation and no warning"),
        };
        html.Append($"<h1 class=\"headline {mark}\">{Icon(mark)}<span>{words}</span></h1>");
        html.Append($"<p class=\"lead\">{(report.IsFinal ? "Ended" : "Still running; as of")} {Text(Words.Moment(state.Now))}, watched since {Text(Words.Moment(state.Since))}. Stations connect to <code>{Text(report.Listens)}</code>, frames go on to <code>{Text(report.Csms)}</code>.</p>");
        if (state.Outage is { } outage)
            Alert(html, "The CSMS cannot be reached", $"Since {Words.Moment(outage.Since)}; {Many(outage.Refused, "connection")} of stations refused, and each may try again. {outage.Reason}");
        if (report.StoppedBecause is { } reason)
            Alert(html, "Not recording", $"Frames are relayed and judged all the same; {Many(report.Missing, "record")} missing in the trace so far. {reason}");
        else if (report.Missing > 0)
            Alert(html, "The trace has gaps", $"{Many(report.Missing, "record")} could not be written to it; notes in the trace say which.");
        html.Append("<div class=\"numbers\">");
        Number(html, state.Connected, "stations connected");
        Number(html, state.Connections, "connections");
        Number(html, state.Frames, "frames");
        Number(html, state.Violations, "violations", state.Violations > 0 ? "fail" : "");
        Number(html, state.Warnings, "warnings", state.Warnings > 0 ? "warning" : "");
        Number(html, state.Refused, "refused, CSMS away", state.Refused > 0 ? "fail" : "");
        html.Append($"</div><p class=\"lead\">Trace: <code>{Text(report.Trace)}</code>, {state.Records.ToString("N0", CultureInfo.InvariantCulture)} records. <code>ocpp-harness lint</code> judges it again.</p>");
    }

    private static void Findings(StringBuilder html, TrafficReport report)
    {
        html.Append("<section><h2>Findings</h2>");
        foreach (var kind in report.Kinds)
            Kind(html, kind);
        if (report.Kinds.Count == 0)
            html.Append("<p class=\"card empty\">None.</p>");
        html.Append("</section>");
    }

    private static void Kind(StringBuilder html, FindingKind kind)
    {
        var mark = kind.Key.Severity == FindingSeverity.Violation ? "fail" : "warning";
        html.Append($"<article class=\"card finding t-{mark}\"><header><span class=\"badge\">{Icon(mark)}{kind.Count.ToString("N0", CultureInfo.InvariantCulture)} ×</span>");
        html.Append($"<h3><code>{Text(kind.Key.RequirementId)}</code> {Text(kind.Note.Title == kind.Key.RequirementId ? kind.First.Finding.Message : kind.Note.Title)}</h3>");
        html.Append($"<span class=\"chip tinted\">{(kind.Key.Severity == FindingSeverity.Violation ? "violation" : "warning")} by the {Words.Of(kind.Key.Side)}</span></header>");
        if (kind.Note.Meaning is { } meaning)
            html.Append($"<p>{Text(meaning)}</p>");
        html.Append($"<p class=\"muted\">{(kind.Key.Rule is { } rule ? $"Rule <code>{Text(rule)}</code>. " : "")}First {Text(Words.Moment(kind.First.At))}, last {Text(Words.Moment(kind.Last.At))}.</p>");
        Example(html, kind.Last, kind.Count > 1 ? "The last one" : "What was seen");
        html.Append("<p class=\"chips\">");
        foreach (var group in kind.Stations.Take(MostStationsOfAKind))
            html.Append($"<span class=\"chip\">{Text(group.Key.Station ?? "other stations")}&ensp;<b>{group.Count.ToString("N0", CultureInfo.InvariantCulture)}</b></span>");
        if (kind.Stations.Count > MostStationsOfAKind)
            html.Append($"<span class=\"chip\">and {Many(kind.Stations.Count - MostStationsOfAKind, "more station")}</span>");
        html.Append("</p></article>");
    }

    private static void Example(StringBuilder html, FindingExample example, string title)
    {
        var finding = example.Finding;
        html.Append($"<p>{title}{(example.Record is { } record ? $", record {record}" : "")}: {Text(finding.Message)}");
        if (finding.Path is { } path)
            html.Append($" At <code>{Text(path)}</code>.");
        if (finding.Expected is { } expected)
            html.Append($" Expected {Text(expected)}{(finding.Actual is { } actual ? $", was {Text(actual)}" : "")}.");
        html.Append("</p>");
        if (example.Frame is { } frame)
            html.Append($"<pre>{Text(frame)}</pre>");
    }

    private static void Stations(StringBuilder html, TrafficState state)
    {
        html.Append("<section><h2>Stations</h2><div class=\"card scroll\"><table class=\"plain\"><thead><tr><th>Identity</th><th>OCPP</th><th>Connected since</th><th>Last seen</th><th class=\"n\">Connections</th><th class=\"n\">Frames</th><th class=\"n\">Violations</th><th class=\"n\">Warnings</th></tr></thead><tbody>");
        foreach (var station in state.Stations.OrderByDescending(station => station.Violations).ThenByDescending(station => station.Warnings).ThenBy(station => station.Identity, StringComparer.Ordinal).Take(MostStations))
        {
            html.Append($"<tr><th>{Text(station.Identity)}</th><td>{station.Version?.Label()}</td><td>{(station.ConnectedSince is { } since ? Text(Words.Moment(since)) : "<span class=\"muted\">not connected</span>")}</td><td>{Text(Words.Moment(station.LastSeen))}</td>");
            foreach (var number in new[] { station.Connections, station.Frames, station.Violations, station.Warnings })
                html.Append($"<td class=\"n\">{number.ToString("N0", CultureInfo.InvariantCulture)}</td>");
            html.Append("</tr>");
        }

        html.Append("</tbody></table></div>");
        if (state.Stations.Count > MostStations)
            html.Append($"<p class=\"lead\">The {MostStations} with the most findings of {state.Stations.Count.ToString("N0", CultureInfo.InvariantCulture)}; report.json has all.</p>");
        html.Append("</section>");
    }

    private static void Latencies(StringBuilder html, TrafficState state)
    {
        html.Append("<section><h2>Answers <span class=\"muted\">time from the CALL to its answer, seen from the proxy</span></h2><div class=\"card scroll\"><table class=\"plain\"><thead><tr><th>Action</th><th>Answered by</th><th>With</th><th class=\"n\">Count</th><th class=\"n\">Median</th><th class=\"n\">p99</th><th class=\"n\">Longest</th></tr></thead><tbody>");
        foreach (var action in state.Actions.Where(action => action.Answering.Count > 0).OrderByDescending(action => action.Answering.P99))
        {
            html.Append($"<tr><th>{Text(action.Key.Action)}</th><td>{Words.Of(action.Key.Sender)}</td><td>{action.Key.Type?.Name()}</td><td class=\"n\">{action.Answering.Count.ToString("N0", CultureInfo.InvariantCulture)}</td>");
            foreach (var time in new[] { action.Answering.Median, action.Answering.P99, action.Answering.Longest })
                html.Append($"<td class=\"n\">{Time(time)}</td>");
            html.Append("</tr>");
        }

        html.Append("</tbody></table></div></section>");
    }

    private static void Alert(StringBuilder html, string title, string text) =>
        html.Append($"<div class=\"partial alert\" role=\"alert\">{Icon("error")}<p><strong>{Text(title)}</strong>{Text(text)}</p></div>");

    private static void Number(StringBuilder html, long number, string words, string mark = "") =>
        html.Append($"<div class=\"card number {mark}\"><b>{number.ToString("N0", CultureInfo.InvariantCulture)}</b><span>{words}</span></div>");

    private static string Icon(string name) => $"<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-{name}\"/></svg>";

    private static string Time(TimeSpan time) => time.TotalSeconds >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.##} s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.##} ms");

    private static string Many(long count, string what) => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {what}{(count == 1 ? "" : "s")}";

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
