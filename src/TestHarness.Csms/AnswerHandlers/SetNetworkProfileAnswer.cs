using System.Text;
using TestHarness.Csms.Handling;
using TestHarness.Csms.Security;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Takes note of a network connection profile, and of the password that the station will use with it (B09).</summary>
internal sealed class SetNetworkProfileAnswer : AnswerHandler<SetNetworkProfileRequest, SetNetworkProfileResponse>
{
    protected override void Answered(SetNetworkProfileRequest request, SetNetworkProfileResponse response, CallContext call)
    {
        if (response.Status != SetNetworkProfileStatusEnumType.Accepted)
            return;
        var shown = request.ConnectionData with { BasicAuthPassword = null };
        call.Station.Update(state => state with
        {
            NetworkProfiles = new Dictionary<int, NetworkConnectionProfileType>(state.NetworkProfiles) { [request.ConfigurationSlot] = shown },
        });
        if (request.ConnectionData.BasicAuthPassword is { } password)
            call.Station.UpdateSecrets(secrets => secrets with { NextPasswordHash = PasswordHash.Of(Encoding.UTF8.GetBytes(password)) });
    }
}
