using TestHarness.Csms.Handling;
using TestHarness.Csms.Stations;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Takes note of a limit that another system set (K12).</summary>
internal sealed class NotifyChargingLimitHandler : NotificationHandler<NotifyChargingLimitRequest, NotifyChargingLimitResponse>
{
    protected override void Note(NotifyChargingLimitRequest request, CallContext call)
    {
        var limit = new ExternalLimit(request.EvseId, request.ChargingLimit.ChargingLimitSource, request.ChargingLimit.IsGridCritical);
        call.Station.Update(state => state with
        {
            ChargingLimits = [.. state.ChargingLimits.Where(known => (known.EvseId, known.Source) != (limit.EvseId, limit.Source)), limit],
        });
    }
}
