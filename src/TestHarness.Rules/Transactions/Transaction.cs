namespace TestHarness.Rules.Transactions;

/// <summary>The events seen of one transaction: which sequence numbers, as ranges, so that a long transaction takes no more memory than a short one.</summary>
internal sealed class Transaction(string id)
{
    private const int MaxRanges = 256;
    private readonly List<(long First, long Last)> _ranges = [];
    private string? _startedTimestamp;
    private bool _hasEnded;

    internal string Id { get; } = id;

    internal long? StartedAt { get; set; }

    internal long? EndedAt { get; set; }

    /// <summary>Whether no event of it can have come before the first that was seen.</summary>
    internal bool IsWhole { get; set; }

    internal long Lowest => _ranges[0].First;

    internal long Highest => _ranges[^1].Last;

    /// <summary>Whether an event starts a further transaction with the id of this one, which is over: it has a Started of another time.</summary>
    internal bool IsAnother(EventReading read) =>
        read.Type == "Started" && _hasEnded && _startedTimestamp is { } started && read.Payload.Text("timestamp") is { } timestamp && timestamp != started;

    internal void Note(EventReading read)
    {
        if (read.Type == "Started")
            _startedTimestamp ??= read.Payload.Text("timestamp");
        else if (read.Type == "Ended")
            _hasEnded = true;
    }

    /// <summary>Notes a number; false when it was there before.</summary>
    internal bool Add(long number)
    {
        var i = 0;
        while (i < _ranges.Count && _ranges[i].Last < number - 1)
            i++;
        if (i == _ranges.Count || _ranges[i].First > number + 1)
        {
            // Beyond that many holes, more of them say nothing new.
            if (_ranges.Count < MaxRanges)
                _ranges.Insert(i, (number, number));
            return true;
        }

        var (first, last) = _ranges[i];
        if (number >= first && number <= last)
            return false;
        if (number == first - 1)
        {
            _ranges[i] = (number, last);
        }
        else
        {
            _ranges[i] = (first, number);
            if (i + 1 < _ranges.Count && _ranges[i + 1].First == number + 1)
            {
                _ranges[i] = (first, _ranges[i + 1].Last);
                _ranges.RemoveAt(i + 1);
            }
        }

        return true;
    }

    /// <summary>The numbers missing between the lowest and the highest seen, as people write them: <c>3, 5-7</c>; null when none are.</summary>
    internal string? Missing()
    {
        if (_ranges.Count < 2)
            return null;
        var gaps = _ranges.Zip(_ranges.Skip(1), (before, after) => (First: before.Last + 1, Last: after.First - 1));
        return string.Join(", ", gaps.Take(10).Select(gap => gap.First == gap.Last ? $"{gap.First}" : $"{gap.First}-{gap.Last}"));
    }
}
