using System.Globalization;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Ocpp.Traces;

/// <summary>The records that came since the last that stands in a trace for sure.</summary>
internal sealed class TraceGap
{
    private long _first;
    private long _last;

    /// <summary>Notes a record; null is a line without a number.</summary>
    internal void Note(long? number)
    {
        if (number is not { } given)
            return;
        if (_first == 0)
            _first = given;
        _last = given;
    }

    internal void Reset() => _first = _last = 0;

    /// <summary>A note to stand in place of them, with the number of the first.</summary>
    internal ConnectionRecord Describe(DateTimeOffset now, string reason) => new()
    {
        Number = _first,
        Timestamp = now,
        ConnectionId = 0,
        Kind = ConnectionEventKind.Note,
        Origin = Party.Station,
        Leg = Party.Station,
        Facts = new Dictionary<string, string>
        {
            ["note"] = $"Records {_first} to {_last} are not in this trace. {reason}",
            [ConnectionRecord.MissingFrom] = _first.ToString(CultureInfo.InvariantCulture),
            [ConnectionRecord.MissingTo] = _last.ToString(CultureInfo.InvariantCulture),
        },
    };
}
