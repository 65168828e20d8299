using System.Text.Json.Nodes;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Operators.Web;
using TestHarness.Conformance.Runs;
using TestHarness.Gherkin;
using TestHarness.Ocpp.Wire;
using TestHarness.Reporting.Results;

namespace TestHarness.Cli.Live;

/// <summary>How a run stands, for its page: the plan, verdicts so far, running cases with their frames, and the question that waits for an answer.</summary>
internal sealed class LiveRun : ICaseObserver
{
    // As many as a person scrolls through; the report has all of them.
    private const int Kept = 300;
    private readonly List<JsonObject> _ended = [];
    private readonly Dictionary<string, Running> _running = [];
    private readonly Queue<(string Key, WireRecord Record)> _records = [];
    private JsonArray _plan = [];
    private string _what = "";
    private JsonObject? _prompt;
    private JsonObject? _over;

    /// <summary>Follows a board.</summary>
    public LiveRun(PromptBoard board)
    {
        Board = board;
        Feed = new LiveFeed(Picture);
        board.Changed += prompt => Feed.Tell(() =>
        {
            _prompt = LiveJson.Of(prompt);
            return ("prompt", new JsonObject { ["prompt"] = _prompt?.DeepClone() });
        });
    }

    /// <summary>Where questions are put up.</summary>
    public PromptBoard Board { get; }

    /// <summary>Tells how the run goes on.</summary>
    public LiveFeed Feed { get; }

    /// <summary>The run begins.</summary>
    /// <param name="what">The names of what is tested.</param>
    /// <param name="plan">The cases, in the order in which they run.</param>
    public void Begin(IEnumerable<string> what, IEnumerable<PlannedCase> plan) => Feed.Tell(() =>
    {
        _what = string.Join(" and ", what);
        _plan = new JsonArray([.. plan.Select(LiveJson.Of)]);
        return ("picture", Picture());
    });

    /// <summary>The run is over.</summary>
    /// <param name="report">Where the report is; null when there is none.</param>
    public void End(string? report)
    {
        Feed.Tell(() => ("over", _over = new JsonObject { ["report"] = report }));
        Feed.End();
    }

    /// <inheritdoc />
    public void CaseStarted(PlannedCase plannedCase) => Feed.Tell(() =>
    {
        _running[plannedCase.Key] = new Running(null, null);
        return ("started", new JsonObject { ["key"] = plannedCase.Key });
    });

    /// <inheritdoc />
    public void CasePreparing(PlannedCase plannedCase, Bench bench)
    {
        var key = plannedCase.Key;
        var following = bench.Wire.Observe(record => Feed.Tell(() =>
        {
            _records.Enqueue((key, record));
            if (_records.Count > Kept)
                _records.Dequeue();
            return ("record", LiveJson.Of(key, record));
        }));
        Feed.Tell(() =>
        {
            _running[key] = new Running(null, following);
            return null;
        });
    }

    /// <inheritdoc />
    public void StepStarted(PlannedCase plannedCase, LoadedStep step, Bench bench) => Feed.Tell(() =>
    {
        _running[plannedCase.Key] = _running[plannedCase.Key] with { Step = step.ToString() };
        return ("step", new JsonObject { ["key"] = plannedCase.Key, ["step"] = step.ToString() });
    });

    /// <inheritdoc />
    public void CaseEnded(CaseResult result)
    {
        IDisposable? following = null;
        Feed.Tell(() =>
        {
            _running.Remove(result.Key, out var running);
            following = running?.Following;
            var ended = LiveJson.Of(result);
            _ended.Add(ended);
            return ("ended", ended);
        });

        // Outside of the feed's turn: the wire has a lock of its own, which is held while it tells the feed.
        following?.Dispose();
    }

    private JsonObject Picture() => new()
    {
        ["what"] = _what,
        ["now"] = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(),
        ["plan"] = _plan.DeepClone(),
        ["ended"] = new JsonArray([.. _ended.Select(ended => ended.DeepClone())]),
        ["running"] = new JsonArray([.. _running.Select(pair => new JsonObject { ["key"] = pair.Key, ["step"] = pair.Value.Step })]),
        ["records"] = new JsonArray([.. _records.Select(one => LiveJson.Of(one.Key, one.Record))]),
        ["prompt"] = _prompt?.DeepClone(),
        ["over"] = _over?.DeepClone(),
    };

    private sealed record Running(string? Step, IDisposable? Following);
}
