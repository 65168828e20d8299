using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Proxy.Faults;

/// <summary>Asks the faults about each frame of one connection: edits add up, in their order; of the others the first decides.</summary>
internal sealed class FaultChain(IReadOnlyList<IFrameFault> faults, LineInfo line)
{
    private readonly CallNames _calls = new();

    internal FaultOutcome? Apply(Party sender, Frame frame, DateTimeOffset now)
    {
        var inFlight = new FrameInFlight(line.Identity!, line.ConnectionId, line.Version, sender, frame, _calls.ActionOf(sender, frame), now);
        FaultOutcome? edited = null;
        FaultOutcome? decided = null;
        foreach (var fault in faults)
        {
            // Every fault sees every frame, since it may count them.
            var outcome = fault.Apply(inFlight);
            if (outcome is { IsEdit: true, Messages: [var bytes] })
            {
                edited = outcome with { Description = edited is null ? outcome.Description : $"{edited.Description}, {outcome.Description}" };
                inFlight = inFlight with { Frame = Frame.Parse(bytes) };
            }
            else
            {
                decided ??= outcome;
            }
        }

        if (decided is null || edited is null)
            return decided ?? edited;
        return decided with { Description = $"{edited.Description}, {decided.Description}", Messages = decided.Messages ?? edited.Messages };
    }
}
