using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Traces;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules.Linting;

/// <summary>The first layer, over the records of a trace in their order, and which part of the rules is to look at each.</summary>
/// <param name="inspector">Framing and schema, without rules.</param>
/// <param name="parts">Parts of the rules.</param>
internal sealed class LintFraming(WireInspector inspector, int parts)
{
    internal void Look(LintBlock block)
    {
        foreach (var item in block.Items)
        {
            if (item.Entry is not TraceEntry.Wire { Record: var record })
                continue;
            item.Part = PartOf(record.StationIdentity);
            item.Record = record switch
            {
                FrameRecord frame => Frame(frame, item),
                ConnectionRecord connection => inspector.Inspect(connection),
                _ => record,
            };
        }
    }

    // The same on every machine: how many stations are remembered depends on it.
    private int PartOf(string? station)
    {
        var hash = 17u;
        foreach (var letter in station ?? "")
            hash = (hash * 31) + letter;
        return (int)((hash ^ (hash >> 15)) % (uint)parts);
    }

    private FrameRecord Frame(FrameRecord frame, LintItem item)
    {
        var seen = inspector.Inspect(frame, item.Payload);
        if (seen.Forwarded is null)
        {
            inspector.Delivered(seen, seen.Frame, seen.Timestamp);
            return seen;
        }

        // What the proxy changed on purpose reached the other side in its place.
        var isBinary = seen.Frame.Fault?.Kind == FrameFaultKind.Binary;
        foreach (var bytes in seen.Forwarded)
            inspector.Delivered(seen, TestHarness.Ocpp.Framing.Frame.Parse(bytes, isBinary), seen.Timestamp);
        return seen;
    }
}
