using System.Text.Json.Nodes;
using TestHarness.Conformance.Operators;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Benches.Restoring;

/// <summary>
/// Brings a station back to what it was before a case: over OCPP where that is possible, and only then by the operator. Each thing that is brought back is
/// written down on the wire.
/// </summary>
/// <param name="bench">The bench of the case.</param>
/// <param name="cancellation">Gives up.</param>
internal sealed class StationRestoration(Bench bench, CancellationToken cancellation)
{
    private readonly List<string> _left = [];

    /// <summary>Brings it back.</summary>
    /// <returns>What could not be brought back, in words.</returns>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        foreach (var id in Open())
            await StopAsync(id);
        await bench.Changes.SetBackAsync(bench);
        await SetVariablesBackAsync(isLastTry: false);
        foreach (var leftover in Leftovers.Of(bench.Records))
            await TakeBackAsync(leftover, isLastTry: true);

        _left.AddRange(await bench.Changes.UndoByHandAsync(bench, cancellation));
        foreach (var id in Open())
        {
            if (!await Preconditions.WaitAsync(bench, $"the station to end the transaction {id}", () => !Open().Contains(id), TimeSpan.FromSeconds(bench.Statement.Timeouts.Message), cancellation))
                _left.Add($"After the case the transaction {id} was left open: the station did not end it when it was asked to and its EV went.");
        }

        // What was refused while a transaction went on may be accepted now.
        _left.AddRange(await bench.Changes.SetBackAsync(bench));
        await SetVariablesBackAsync(isLastTry: true);
        return _left;
    }

    private IReadOnlyList<string> Open() => Transactions.Open(bench.Records.OfType<FrameRecord>());

    // Where a transaction lasts until the EV goes, the station says that charging was stopped, and ends it later.
    private async Task StopAsync(string id)
    {
        bench.Note($"Bringing back: the transaction {id} is stopped.");
        var before = bench.Wire.Count;
        var answer = await AskAsync("RequestStopTransaction", new JsonObject { ["transactionId"] = id });
        if ((string?)answer?["status"] == "Accepted")
        {
            await Preconditions.WaitAsync(bench, $"the station to stop the transaction {id}", () => bench.Wire.Since(before).OfType<FrameRecord>().Any(frame => IsEventOf(frame, id)),
                TimeSpan.FromSeconds(bench.Statement.Timeouts.Message), cancellation);
        }
    }

    private async Task SetVariablesBackAsync(bool isLastTry)
    {
        foreach (var (name, undo) in VariableChanges.Of(bench.Wire.Since(0).Take((int)bench.Start).ToList(), bench.Records))
        {
            if (undo is not null)
                await TakeBackAsync(undo, isLastTry);
            else if (isLastTry)
                _left.Add($"After the case {name} was left as the case had set it: the station never told its value from before.");
        }
    }

    private async Task TakeBackAsync(Leftover leftover, bool isLastTry)
    {
        bench.Note($"Bringing back: {leftover.What} ({leftover.Action}).");
        var answer = await AskAsync(leftover.Action, leftover.Payload);
        var status = answer is null ? null : (string?)answer["status"] ?? Statuses(answer);
        if (isLastTry && status is not ("Accepted" or "Scheduled" or "RebootRequired" or "Unknown" or "NotFound"))
            _left.Add($"After the case something was left at the station: {leftover.What}. It {(answer is null ? $"did not accept {leftover.Action}" : $"answered {leftover.Action} with {status}")}.");
    }

    // Answers about several things have a status each; the worst of them counts.
    private static string? Statuses(JsonObject answer) => answer
        .Select(property => property.Value).OfType<JsonArray>().SelectMany(list => list.OfType<JsonObject>())
        .Select(result => (string?)(result["attributeStatus"] ?? result["status"]))
        .OrderBy(status => status is "Accepted" or "RebootRequired" or "NotFound").FirstOrDefault();

    /// <summary>Asks the station something; its answer, or null when it gave none or a CALLERROR.</summary>
    private async Task<JsonObject?> AskAsync(string action, JsonObject payload)
    {
        var before = bench.Wire.Count;
        await bench.PerformAsync(OperatorActions.LetCsmsSend(bench.Identity, action, payload), cancellation);
        FrameRecord? answer = null;
        bool Answered()
        {
            var frames = bench.Wire.Since(before).OfType<FrameRecord>().ToList();
            var call = frames.Find(frame => frame is { Sender: Party.Csms, Frame.Type: MessageType.Call } && frame.Action == action);
            return call is not null && (answer = frames.Find(frame => frame.AnswersRecord == call.Number)) is not null;
        }

        return await Preconditions.WaitAsync(bench, $"the station to answer {action}", Answered, TimeSpan.FromSeconds(bench.Statement.Timeouts.Answer), cancellation) && answer!.Frame.Type == MessageType.CallResult
            ? WireExpectations.Payload(answer) as JsonObject
            : null;
    }

    private static bool IsEventOf(FrameRecord frame, string id) =>
        frame is { Action: "TransactionEvent", Sender: Party.Station, Frame.Type: MessageType.Call } && WireExpectations.Value(frame, "transactionInfo.transactionId") == id;
}
