namespace TestHarness.Rules.Transactions;

/// <summary>
/// A rule over the events of a transaction of 2.x one after the other: shown are those that came in the order of their seqNo, from Started on, each once.
/// When one is missing or late, the rest of that transaction is not shown: what was not seen may explain everything.
/// </summary>
/// <typeparam name="TState">What is remembered of a transaction.</typeparam>
internal abstract class EventsInOrder<TState>(RuleCard card) : WireRule(card)
    where TState : class, new()
{
    private const int Most = 64;
    private Recent<string, Course>? _courses;

    /// <inheritdoc />
    public sealed override void Look(Observation seen)
    {
        if (seen.Event is not { } read)
        {
            Between(seen);
            return;
        }

        Any(seen, read);
        if (Follow(read) is { } state)
            Next(seen, read, state);
    }

    /// <summary>Any event, in order or not, and again when it is sent again; before <see cref="Next"/>.</summary>
    protected virtual void Any(Observation seen, EventReading read)
    {
        // Most need the order.
    }

    /// <summary>The next event of a transaction.</summary>
    protected abstract void Next(Observation seen, EventReading read, TState state);

    /// <summary>Any other record.</summary>
    protected virtual void Between(Observation seen)
    {
        // Many rules look at events alone.
    }

    /// <summary>What is remembered of a transaction, as long as every event of it was seen and it has not ended; null otherwise.</summary>
    protected TState? Ongoing(string id) => _courses is not null && _courses.TryGet(id, out var course) && !course.HasEnded ? course.State : null;

    private TState? Follow(EventReading read)
    {
        _courses ??= new Recent<string, Course>(Most);
        var isKnown = _courses.TryGet(read.Id, out var course);
        if (read.Type == "Started" && (!isKnown || (course!.HasEnded && course.Started != read.Payload.Text("timestamp"))))
        {
            course = new Course { Next = read.SeqNo + 1, Started = read.Payload.Text("timestamp") };
            _courses.Set(read.Id, course);
            return course.State;
        }

        if (!isKnown || course!.HasEnded || read.SeqNo < course.Next)
            return null;
        if (read.SeqNo > course.Next)
        {
            _courses.Remove(read.Id);
            return null;
        }

        course.Next++;
        course.HasEnded = read.Type == "Ended";
        return course.State;
    }

    private sealed class Course
    {
        internal TState State { get; } = new();

        internal required long Next { get; set; }

        internal required string? Started { get; init; }

        internal bool HasEnded { get; set; }
    }
}
