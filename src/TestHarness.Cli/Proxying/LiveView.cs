using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Traffic;
using TestHarness.Reporting.Text;

namespace TestHarness.Cli.Proxying;

/// <summary>A proxy on a terminal: totals, stations, the last findings. It looks at the counts twice a second, so that the relay never waits for it.</summary>
internal sealed class LiveView(IAnsiConsole console, ProxyStatus status)
{
    private const int LinesAround = 12;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly FrameRates _rates = new();

    /// <summary>Shows it until it is interrupted.</summary>
    internal Task ShowAsync(CancellationToken cancellation) => console.Live(new Text("")).AutoClear(false).Overflow(VerticalOverflow.Crop).StartAsync(async context =>
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            do
                context.UpdateTarget(Render(status.Snapshot()));
            while (await timer.WaitForNextTickAsync(cancellation));
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is how it ends.
        }
    });

    /// <summary>What there is to see now.</summary>
    internal IRenderable Render(TrafficState state)
    {
        var (rate, stations) = _rates.Next(state);
        var room = Math.Max(console.Profile.Height - LinesAround, 8);
        var findings = state.Latest.Reverse().Take(Math.Min(room / 2, 12)).ToList();
        List<IRenderable> parts = [.. Head(state, rate), Stations(state, stations, room - findings.Count)];
        if (findings.Count > 0)
            parts.Add(new Markup("[bold]Findings[/], the last first"));
        parts.AddRange(findings.Select(Line));
        return new Rows(parts);
    }

    private IEnumerable<IRenderable> Head(TrafficState state, double rate)
    {
        yield return Cut($"[bold]{Number(state.Connected)}[/] of {Number(state.Stations.Count)} stations connected   [bold]{rate.ToString("N0", CultureInfo.InvariantCulture)}[/] frames/s   {Number(state.Frames)} frames   {Colour(state.Violations, "violations", "red")}   {Colour(state.Warnings, "warnings", "yellow")}   for {Age(state.Now - state.Since)}");
        yield return Cut($"[grey]stations {Markup.Escape(status.Listens)}   CSMS {Markup.Escape(status.Csms)}   Ctrl-C ends it[/]");
        if (state.Outage is { } outage)
            yield return new Markup($"[red bold]The CSMS cannot be reached[/] for {Age(state.Now - outage.Since)}; {Number(outage.Refused)} connections refused. {Markup.Escape(outage.Reason)}");
        var (recording, isWell) = status.Recording;
        yield return isWell ? Cut($"[grey]recording to {Markup.Escape(recording)}[/]") : new Markup($"[red bold]{Markup.Escape(recording)}[/]");
    }

    private static Table Stations(TrafficState state, IReadOnlyDictionary<string, double> rates, int room)
    {
        var table = new Table().Border(TableBorder.Simple).Expand();
        foreach (var name in new[] { "Station", "OCPP", "Connected" })
            table.AddColumn(new TableColumn(name).NoWrap());
        foreach (var name in new[] { "Frames", "Frames/s", "Violations", "Warnings" })
            table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        var sorted = state.Stations
            .OrderByDescending(station => station.Violations > 0).ThenByDescending(station => station.ConnectedSince is not null)
            .ThenByDescending(station => rates.GetValueOrDefault(station.Identity)).ThenBy(station => station.Identity, StringComparer.Ordinal).ToList();
        foreach (var station in sorted.Take(room))
        {
            table.AddRow(
                Markup.Escape(FindingText.OneLine(station.Identity)),
                station.Version?.Label() ?? "-",
                station.ConnectedSince is { } since ? Age(state.Now - since) : "[grey]no[/]",
                Number(station.Frames),
                rates.GetValueOrDefault(station.Identity).ToString("N1", CultureInfo.InvariantCulture),
                Colour(station.Violations, "", "red"),
                Colour(station.Warnings, "", "yellow"));
        }

        if (sorted.Count > room)
            table.Caption($"and {sorted.Count - room} more");
        return table;
    }

    private Markup Line((string? Station, FindingExample Example) latest)
    {
        var (station, example) = latest;
        var colour = example.Finding.Severity == FindingSeverity.Violation ? "red" : "yellow";
        var where = example.Record is { } record ? $"record {record}" : "at the end";
        return new Markup($"[grey]{example.At:HH:mm:ss}[/] [{colour}]{Markup.Escape(Short(FindingText.Of(example.Finding, $"{station} {where}"), console.Profile.Width - 9))}[/]");
    }

    // One line each: the report has it whole.
    private static string Short(string text, int most) => text.Length <= most ? text : text[..Math.Max(most - 1, 0)] + "…";

    private static Markup Cut(string markup) => new Markup(markup).Overflow(Overflow.Ellipsis);

    private static string Colour(long number, string words, string colour) =>
        number > 0 ? $"[{colour}]{$"{Number(number)} {words}".TrimEnd()}[/]" : $"{Number(number)} {words}".TrimEnd();

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Age(TimeSpan age) => age.TotalDays >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalDays} d {age.Hours} h")
        : age.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture);
}
