namespace TestHarness.Station.Handling;

/// <summary>Answers that were laid down for the next CALLs of an action: the station gives them, and does nothing of what it was asked.</summary>
internal sealed class PlannedAnswers
{
    private readonly Dictionary<string, Queue<ReadOnlyMemory<byte>>> _answers = [];

    /// <summary>Lays down the payload of the answer to the next CALL of an action that has none yet.</summary>
    public void Add(string action, ReadOnlyMemory<byte> payload)
    {
        if (!_answers.TryGetValue(action, out var answers))
            _answers[action] = answers = new();
        answers.Enqueue(payload);
    }

    /// <summary>Takes the answer to a CALL; null when none was laid down.</summary>
    public ReadOnlyMemory<byte>? Take(string action) => _answers.TryGetValue(action, out var answers) && answers.TryDequeue(out var answer) ? answer : (ReadOnlyMemory<byte>?)null;
}
