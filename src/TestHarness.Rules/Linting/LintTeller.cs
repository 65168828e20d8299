using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Traces;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules.Linting;

/// <summary>Tells what was found in the records of a trace, in their order, and counts. A record's number is its line, so that a finding leads to its place.</summary>
internal sealed class LintTeller
{
    /// <summary>So many unreadable lines at the start, and no readable one, and it is no trace.</summary>
    private const int MostUnreadableAtStart = 20;

    private readonly IReadOnlyList<RuleSet> _rules;
    private readonly ILintSink _sink;
    private readonly Func<string?, Finding, bool>? _isWanted;
    private readonly List<TraceEntry.Broken> _start = [];
    private bool _isTrace;
    private long _frames;
    private long _framesWithoutVersion;
    private long _firstWithoutVersion;
    private long _violations;
    private long _warnings;
    private long _unreadable;
    private long _forgotten;
    private long _missing;

    internal LintTeller(IReadOnlyList<RuleSet> rules, ILintSink sink, Func<string?, Finding, bool>? isWanted)
    {
        _rules = rules;
        _sink = sink;
        _isWanted = isWanted;
    }

    internal LintTotals Totals => new()
    {
        Frames = _frames,
        FramesWithoutVersion = _framesWithoutVersion,
        FirstWithoutVersion = _firstWithoutVersion,
        Violations = _violations,
        Warnings = _warnings,
        UnreadableLines = _unreadable,
        ForgottenStations = _forgotten,
        MissingRecords = _missing,
        RuleFailures = [.. _rules.SelectMany(static part => part.Failures)],
    };

    /// <exception cref="NotATraceException">None of the first lines is a record of a trace.</exception>
    internal void Look(LintBlock block)
    {
        if (block.Trace.ForeignFormat is { } format)
            throw new NotATraceException($"is {format}, not a trace");
        foreach (var item in block.Items)
        {
            if (item.Entry is TraceEntry.Broken broken)
                Unreadable(broken);
            else
                Readable(item);
        }

        _sink.Flush();
    }

    /// <exception cref="NotATraceException">None of the lines is a record of a trace.</exception>
    internal void Conclude()
    {
        if (_start.Count > 0)
            throw NotATrace();
        foreach (var station in _rules.SelectMany(static part => part.ConcludeStations()).OrderBy(static station => station.LastRecord))
            Tell(station);
    }

    private void Unreadable(TraceEntry.Broken broken)
    {
        if (_isTrace)
        {
            _unreadable++;
            _sink.Unreadable(broken.Line, broken.Reason);
            return;
        }

        _start.Add(broken);
        if (_start.Count == MostUnreadableAtStart)
            throw NotATrace();
    }

    private void Readable(LintItem item)
    {
        if (!_isTrace)
        {
            _isTrace = true;
            foreach (var broken in _start)
                Unreadable(broken);
            _start.Clear();
        }

        foreach (var station in item.Forgotten)
        {
            _forgotten += station.IsConnected ? 1 : 0;
            Tell(station);
        }

        if (item.Record is FrameRecord frame)
            Tell(item.Entry.Line, frame, item.Found);
        else if (item.Record is ConnectionRecord connection)
            Tell(item.Entry.Line, connection, item.Found);
    }

    private void Tell(long line, FrameRecord frame, IReadOnlyList<Finding> found)
    {
        _frames++;
        if (frame.Version is null && _framesWithoutVersion++ == 0)
            _firstWithoutVersion = line;
        Tell(line, frame.StationIdentity, frame.Findings);
        Tell(line, frame.StationIdentity, found);
    }

    private void Tell(long line, ConnectionRecord connection, IReadOnlyList<Finding> found)
    {
        if (connection.Missing is var (first, last))
        {
            _missing += last - first + 1;
            _sink.Missing(line, first, last);
        }

        Tell(line, connection.StationIdentity, found);
    }

    private void Tell(StationConclusion station) => Tell(station.LastRecord, station.StationIdentity, station.Findings);

    private void Tell(long line, string? stationIdentity, IReadOnlyList<Finding> findings)
    {
        for (var i = 0; i < findings.Count; i++)
        {
            if (_isWanted?.Invoke(stationIdentity, findings[i]) == false)
                continue;
            if (findings[i].Severity == FindingSeverity.Violation)
                _violations++;
            else
                _warnings++;
            _sink.Found(line, stationIdentity, findings[i]);
        }
    }

    private NotATraceException NotATrace() =>
        new($"is not a trace: {(_start.Count == 1 ? "its only line" : $"none of its first {_start.Count} lines")} can be read. Line {_start[0].Line}: {_start[0].Reason}");
}
