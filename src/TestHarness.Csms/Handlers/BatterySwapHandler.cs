using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Takes note of swapped batteries (S).</summary>
internal sealed class BatterySwapHandler : NotificationHandler<BatterySwapRequest, BatterySwapResponse>
{
    protected override void Note(BatterySwapRequest request, CallContext call) =>
        call.Station.Update(state => state with { BatterySwaps = [.. state.BatterySwaps.Append(request).TakeLast(100)] });
}
