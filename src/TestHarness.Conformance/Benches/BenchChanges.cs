using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Operators;

namespace TestHarness.Conformance.Benches;

/// <summary>What a scenario changed at a product that outlives it, and how each is undone.</summary>
internal sealed class BenchChanges
{
    private readonly List<(string Key, OperatorAction Undo)> _done = [];
    private readonly List<(string Key, string What, Func<Task> Undo)> _set = [];

    /// <summary>Notes what an operator did.</summary>
    public void Note(OperatorAction action)
    {
        var p = action.Parameters;
        switch (action.Name)
        {
            case OperatorActions.PlugIn:
                Add(Place(action), OperatorActions.UnplugFrom((int)p["evseId"]!, (int)p["connectorId"]!));
                break;
            case OperatorActions.UnplugEv:
                Add(Place(action), OperatorActions.PullCableFrom((int)p["evseId"]!, (int)p["connectorId"]!));
                break;
            case OperatorActions.Unplug or OperatorActions.PullCable:
                Remove(Place(action));
                break;
            case OperatorActions.SetIdToken:
                Add($"idToken {p["idToken"]}", OperatorActions.LetCsmsTreat((string)p["idToken"]!, (string)p["type"]!, (string?)p["group"], "Accepted"));
                break;
            case OperatorActions.RecommissionStation:
                Add("profile", action);
                break;
            case OperatorActions.PowerOff:
                Add("power", OperatorActions.SwitchOn());
                break;
            case OperatorActions.PowerOn:
                Remove("power");
                break;
        }
    }

    /// <summary>Notes that a variable was set; the first undo of a key counts, it knows the oldest value.</summary>
    public void Variable(string what, string key, Func<Task> undo)
    {
        if (!_set.Exists(change => change.Key == key))
            _set.Add((key, what, undo));
    }

    /// <summary>Has the operator switch the power on again where it is off: nothing else can be undone before.</summary>
    /// <returns>What could not be undone.</returns>
    public Task<IReadOnlyList<string>> PowerUpAsync(Bench bench, CancellationToken cancellation) => UndoAsync(bench, key => key == "power", cancellation);

    /// <summary>Has the operator undo what was done, the last first.</summary>
    /// <returns>What could not be undone.</returns>
    public Task<IReadOnlyList<string>> UndoByHandAsync(Bench bench, CancellationToken cancellation) => UndoAsync(bench, _ => true, cancellation);

    /// <summary>Sets variables back, the last first; one that could not be set back stays for another try.</summary>
    /// <returns>What could not be set back.</returns>
    public async Task<IReadOnlyList<string>> SetBackAsync(Bench bench)
    {
        List<string> left = [];
        foreach (var change in Enumerable.Reverse(_set).ToList())
        {
            bench.Note($"Bringing back: {change.What}.");
            if (await TryAsync(left, $"Set {change.What}.", change.Undo))
                _set.Remove(change);
        }

        return left;
    }

    private async Task<IReadOnlyList<string>> UndoAsync(Bench bench, Func<string, bool> which, CancellationToken cancellation)
    {
        List<string> left = [];
        foreach (var (key, undo) in Enumerable.Reverse(_done).Where(change => which(change.Key)).ToList())
        {
            var asked = undo.AfterTheCase();
            await TryAsync(left, asked.Prompt, () => bench.PerformAsync(asked, cancellation));
            Remove(key);
        }

        return left;
    }

    private static async Task<bool> TryAsync(List<string> left, string what, Func<Task> undo)
    {
        try
        {
            await undo();
            return true;
        }
        catch (Exception error) when (error is InconclusiveException or ExpectationException or HarnessException)
        {
            left.Add($"After the case something was left as it was. To do: {what} ({error.Message})");
            return false;
        }
    }

    private static string Place(OperatorAction action) => $"plug {action.Parameters["evseId"]}";

    private void Add(string key, OperatorAction undo)
    {
        Remove(key);
        _done.Add((key, undo));
    }

    private void Remove(string key) => _done.RemoveAll(change => change.Key == key);
}
