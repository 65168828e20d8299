using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Benches;

/// <summary>What the wire tells of transactions.</summary>
internal static class Transactions
{
    /// <summary>The ids of those that the station reported and did not end.</summary>
    public static IReadOnlyList<string> Open(IEnumerable<FrameRecord> frames)
    {
        List<string> open = [];
        foreach (var frame in frames.Where(f => f is { Action: "TransactionEvent", Sender: Party.Station, Frame.Type: MessageType.Call }))
        {
            if (WireExpectations.Value(frame, "transactionInfo.transactionId") is not { } id)
                continue;
            open.Remove(id);
            if (WireExpectations.Value(frame, "eventType") != "Ended")
                open.Add(id);
        }

        return open;
    }
}
