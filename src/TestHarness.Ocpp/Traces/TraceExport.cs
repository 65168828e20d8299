using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Ocpp.Traces;

/// <summary>Writes traces as plain open-ocpp-trace v1.1, for tools that take nothing else.</summary>
public static class TraceExport
{
    /// <summary>Writes what the plain format can hold: CALL, CALLRESULT and CALLERROR of right shape. A frame that the proxy changed is written as it was sent.</summary>
    /// <param name="entries">What was read from a trace.</param>
    /// <param name="target">Where to write; left open.</param>
    /// <returns>How many lines were written, and how many entries the format has no place for.</returns>
    public static (long Written, long LeftOut) Write(IEnumerable<TraceEntry> entries, Stream target)
    {
        using var serializer = new TraceSerializer();
        var (written, leftOut) = (0L, 0L);
        foreach (var entry in entries)
        {
            if (entry is TraceEntry.Wire { Record: FrameRecord { Frame: { Fault: null, Type: MessageType.Call or MessageType.CallResult or MessageType.CallError } } frame })
            {
                target.Write(serializer.PlainLine(frame));
                written++;
            }
            else
            {
                leftOut++;
            }
        }

        return (written, leftOut);
    }
}
