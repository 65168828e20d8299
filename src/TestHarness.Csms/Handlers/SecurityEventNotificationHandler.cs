using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Keeps the last security events (A04).</summary>
internal sealed class SecurityEventNotificationHandler : NotificationHandler<SecurityEventNotificationRequest, SecurityEventNotificationResponse>
{
    private const int Most = 100;

    protected override void Note(SecurityEventNotificationRequest request, CallContext call) =>
        call.Station.Update(state => state with { SecurityEvents = [.. state.SecurityEvents.Append(request).TakeLast(Most)] });
}
