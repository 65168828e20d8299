using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Operators;

namespace TestHarness.Conformance.Benches;

/// <summary>What a scenario changed at a product that outlives it, and how each is undone.</summary>
internal sealed class BenchChanges
{
    private readonly List<(string Key, OperatorAction Undo)> _done = [];
    private readonly List<(string Key, string What, Func<Task> Undo)> _set = [];

    /// <summary>What the operator has to undo, the last first.</summary>
    public IReadOnlyList<OperatorAction> ToUndo => _done.Select(change => change.Undo.AfterTheCase()).Reverse().ToList();

    /// <summary>Notes what an operator did.</summary>
    public void Note(OperatorAction action)
    {
        var p = action.Parameters;
        switch (action.Name)
        {
            case OperatorActions.PlugIn:
                Add(Place(action), OperatorActions.UnplugFrom((int)p["evseId"]!, (int)p["connectorId"]!));
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

    /// <summary>Has the operator undo what was done, the last first.</summary>
    /// <returns>What could not be undone.</returns>
    public async Task<IReadOnlyList<string>> UndoByHandAsync(Bench bench, CancellationToken cancellation)
    {
        List<string> left = [];
        foreach (var undo in ToUndo)
            await TryAsync(left, undo.Prompt, () => bench.PerformAsync(undo, cancellation));
        _done.Clear();
        return left;
    }

    /// <summary>Sets variables back, the last first.</summary>
    /// <returns>What could not be set back.</returns>
    public async Task<IReadOnlyList<string>> SetBackAsync()
    {
        List<string> left = [];
        foreach (var (_, what, undo) in Enumerable.Reverse(_set))
            await TryAsync(left, $"Set {what}.", undo);
        _set.Clear();
        return left;
    }

    private static async Task TryAsync(List<string> left, string what, Func<Task> undo)
    {
        try
        {
            await undo();
        }
        catch (Exception error) when (error is InconclusiveException or ExpectationException or HarnessException)
        {
            left.Add($"After the case something was left as it was. To do: {what} ({error.Message})");
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
