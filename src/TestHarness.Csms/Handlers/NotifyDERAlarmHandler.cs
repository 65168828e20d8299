using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Follows DER alarms (R05).</summary>
internal sealed class NotifyDERAlarmHandler : NotificationHandler<NotifyDERAlarmRequest, NotifyDERAlarmResponse>
{
    // R05.FR.03, FR.04: there is one alarm at a time, which the next one takes over.
    protected override void Note(NotifyDERAlarmRequest request, CallContext call) =>
        call.Station.Update(state => state with { DerAlarms = request.AlarmEnded == true ? [] : [request] });
}
