using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Proxy.Faults;

/// <summary>Asks the faults about each frame of one connection: edits first, which add up in their order; of the others the first decides.</summary>
internal sealed class FaultChain(IReadOnlyList<IFrameFault> faults, LineInfo line)
{
    private readonly CallNames _calls = new();
    private readonly IReadOnlyList<IFrameFault> _edits = [.. faults.Where(fault => fault.IsEdit)];
    private readonly IReadOnlyList<IFrameFault> _others = [.. faults.Where(fault => !fault.IsEdit)];

    internal FaultOutcome? Apply(Party sender, Frame frame, DateTimeOffset now)
    {
        var inFlight = new FrameInFlight(line.Identity!, line.ConnectionId, line.Version, sender, frame, _calls.ActionOf(sender, frame), now);
        FaultOutcome? edited = null;
        foreach (var edit in _edits)
        {
            if (edit.Apply(inFlight) is not { Messages: [var bytes] } outcome)
                continue;
            edited = outcome with { Description = Joined(edited, outcome) };
            inFlight = inFlight with { Frame = Frame.Parse(bytes) };
        }

        // Every fault sees every frame, since it may count them.
        FaultOutcome? decided = null;
        foreach (var other in _others)
        {
            var outcome = other.Apply(inFlight);
            decided ??= outcome;
        }

        return decided is null ? edited : decided with { Description = Joined(edited, decided), Messages = decided.Messages ?? edited?.Messages };
    }

    private static string Joined(FaultOutcome? before, FaultOutcome outcome) => before is null ? outcome.Description : $"{before.Description}, {outcome.Description}";
}
