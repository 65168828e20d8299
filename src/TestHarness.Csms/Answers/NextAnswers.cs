using System.Text.Json.Nodes;

namespace TestHarness.Csms.Answers;

/// <summary>
/// The answers that the operator set. One for a station goes before one for all; in the order they were set, those that hold until cleared last.
/// May be used from any thread.
/// </summary>
public sealed class NextAnswers
{
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];

    /// <summary>What is still set.</summary>
    public IReadOnlyList<NextAnswer> All
    {
        get
        {
            lock (_gate)
                return [.. _entries.Select(entry => entry.Answer with { Times = entry.Left })];
        }
    }

    /// <summary>Sets an answer; one that holds until cleared replaces an earlier one for the same messages.</summary>
    /// <exception cref="ArgumentException">It says nothing, or more than one thing, or a number of times below one.</exception>
    public void Add(NextAnswer answer)
    {
        var kinds = (answer.Fields is null ? 0 : 1) + (answer.ErrorCode is null ? 0 : 1) + (answer.Silence ? 1 : 0);
        if (kinds != 1)
            throw new ArgumentException("Give either fields, or an error code, or silence.", nameof(answer));
        if (answer.Times < 1)
            throw new ArgumentException("The number of times must be at least 1, or absent to hold until cleared.", nameof(answer));
        lock (_gate)
        {
            if (answer.Times is null)
                _entries.RemoveAll(entry => entry.Left is null && entry.Answer.Action == answer.Action && entry.Answer.Identity == answer.Identity && JsonNode.DeepEquals(entry.Answer.Where, answer.Where));
            _entries.Add(new Entry(answer));
        }
    }

    /// <summary>Merges fields into the true answer of the next messages of an action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="fields">Fields of the answer, in protocol words.</param>
    /// <param name="times">How often.</param>
    /// <param name="identity">The station; null means every station.</param>
    public void AnswerNext(string action, JsonObject fields, int times = 1, string? identity = null) =>
        Add(new NextAnswer { Action = action, Fields = fields, Times = times, Identity = identity });

    /// <summary>Answers the next messages of an action with a CALLERROR.</summary>
    public void AnswerNextWithError(string action, string code, string description = "", int times = 1, string? identity = null) =>
        Add(new NextAnswer { Action = action, ErrorCode = code, ErrorDescription = description, Times = times, Identity = identity });

    /// <summary>Merges fields into every answer of an action, until cleared.</summary>
    public void AnswerAlways(string action, JsonObject fields, string? identity = null) =>
        Add(new NextAnswer { Action = action, Fields = fields, Times = null, Identity = identity });

    /// <summary>Goes back to the true answers: of one action or of all.</summary>
    public void Clear(string? action = null)
    {
        lock (_gate)
            _entries.RemoveAll(entry => action is null || entry.Answer.Action == action);
    }

    /// <summary>Takes the answer that is due now; null leaves the true one.</summary>
    internal NextAnswer? Take(string identity, string action, ReadOnlyMemory<byte> payload)
    {
        lock (_gate)
        {
            var due = _entries
                .Where(entry => entry.Answer.Action == action && (entry.Answer.Identity is null || entry.Answer.Identity == identity))
                .Where(entry => entry.Answer.Where is null || Has(JsonNode.Parse(payload.Span), entry.Answer.Where))
                .OrderBy(entry => entry.Left is null)
                .ThenBy(entry => entry.Answer.Identity is null)
                .FirstOrDefault();
            if (due is null)
                return null;
            if (due.Left is not null && --due.Left == 0)
                _entries.Remove(due);
            return due.Answer;
        }
    }

    /// <summary>Merges a patch into a document (RFC 7396).</summary>
    internal static JsonNode? Merge(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject fields)
            return patch?.DeepClone();
        var merged = target as JsonObject ?? [];
        foreach (var (name, value) in fields)
        {
            if (value is null)
                merged.Remove(name);
            else
                merged[name] = Merge(merged[name]?.DeepClone(), value);
        }

        return merged;
    }

    private static bool Has(JsonNode? message, JsonNode? wanted) => wanted is JsonObject fields
        ? message is JsonObject whole && fields.All(field => Has(whole[field.Key], field.Value))
        : JsonNode.DeepEquals(message, wanted);

    private sealed class Entry(NextAnswer answer)
    {
        public NextAnswer Answer { get; } = answer;

        public int? Left { get; set; } = answer.Times;
    }
}
