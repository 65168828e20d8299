using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Keeps the last meter values of each EVSE (J01).</summary>
internal sealed class MeterValuesHandler : NotificationHandler<MeterValuesRequest, MeterValuesResponse>
{
    protected override void Note(MeterValuesRequest request, CallContext call)
    {
        var last = request.MeterValue.MaxBy(value => value.Timestamp)!;
        call.Station.Update(state => state with { MeterValues = new Dictionary<int, MeterValueType>(state.MeterValues) { [request.EvseId] = last } });
    }
}
