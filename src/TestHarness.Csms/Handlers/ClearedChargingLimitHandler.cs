using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Takes note that another system's limit is gone (K13).</summary>
internal sealed class ClearedChargingLimitHandler : NotificationHandler<ClearedChargingLimitRequest, ClearedChargingLimitResponse>
{
    protected override void Note(ClearedChargingLimitRequest request, CallContext call) => call.Station.Update(state => state with
    {
        ChargingLimits = [.. state.ChargingLimits.Where(known => known.Source != request.ChargingLimitSource || (request.EvseId is { } evse && known.EvseId != evse))],
    });
}
