using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Lets a station that is not accepted send what it is triggered to send (B02.FR.09).</summary>
internal sealed class TriggerMessageAnswer : AnswerHandler<TriggerMessageRequest, TriggerMessageResponse>
{
    protected override void Sending(TriggerMessageRequest request, CallContext call) => call.Station.Invite(request.RequestedMessage switch
    {
        MessageTriggerEnumType.SignChargingStationCertificate
            or MessageTriggerEnumType.SignV2GCertificate
            or MessageTriggerEnumType.SignV2G20Certificate
            or MessageTriggerEnumType.SignCombinedCertificate => "SignCertificate",
        MessageTriggerEnumType.CustomTrigger => request.CustomTrigger ?? "",
        var message => message.ToString(),
    });
}
