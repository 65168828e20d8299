using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Benches;

/// <summary>
/// Where a scenario stands on the wire. Each expectation consumes a record and moves the cursor behind it; one that may be met "in any order"
/// looks from where the expectation before it began to look, at what nobody consumed yet.
/// </summary>
public sealed class WireCursor(WireLog wire)
{
    private readonly HashSet<long> _consumed = [];
    private long _groupStart;
    private List<long> _step = [];

    /// <summary>Number of the last record behind the cursor.</summary>
    public long Position { get; private set; }

    /// <summary>Puts the cursor at the wire's end: what stands there now is no longer looked at.</summary>
    public void MoveToEnd()
    {
        Position = wire.Count;
        _groupStart = Position;
    }

    /// <summary>The records that an expectation may consume.</summary>
    public IEnumerable<WireRecord> Ahead(bool inAnyOrder) =>
        wire.Since(inAnyOrder ? _groupStart : Position).Where(record => !_consumed.Contains(record.Number));

    /// <summary>Consumes a record.</summary>
    public void Consume(WireRecord record, bool inAnyOrder)
    {
        if (!inAnyOrder)
            _groupStart = Position;
        _consumed.Add(record.Number);
        _step.Add(record.Number);
        Position = Math.Max(Position, record.Number);
    }

    /// <summary>Notes that a step read a record without consuming it.</summary>
    public void Note(WireRecord record) => _step.Add(record.Number);

    /// <summary>The numbers of the records consumed since the last call, for the report's step.</summary>
    public IReadOnlyList<long> TakeConsumed()
    {
        var taken = _step;
        _step = [];
        return taken.Distinct().Order().ToList();
    }
}
