using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Handling;

namespace TestHarness.Station.Connection;

/// <summary>SetNetworkProfile (B09).</summary>
internal sealed class SetNetworkProfileHandler(NetworkProfiles profiles) : MessageHandler<SetNetworkProfileRequest, SetNetworkProfileResponse>
{
    /// <inheritdoc />
    protected override Task<SetNetworkProfileResponse> HandleAsync(SetNetworkProfileRequest request, CallContext call)
    {
        if (Problem(request) is { } problem)
            return Task.FromResult(new SetNetworkProfileResponse { Status = SetNetworkProfileStatusEnumType.Rejected, StatusInfo = problem });
        profiles.Store(request.ConfigurationSlot, request.ConnectionData);
        return Task.FromResult(new SetNetworkProfileResponse { Status = SetNetworkProfileStatusEnumType.Accepted });
    }

    private StatusInfoType? Problem(SetNetworkProfileRequest request)
    {
        var profile = request.ConnectionData;
        if (request.ConfigurationSlot is < 1 or > OcppCommCtrlr.Slots)
            return Info("InvalidValue", $"The slots are 1 to {OcppCommCtrlr.Slots}.");
        if (profile.SecurityProfile > 3 || !profiles.MayDowngradeTo(profile.SecurityProfile))
            return Info("InvalidValue", $"Security profile {profile.SecurityProfile} cannot be used while {profiles.SecurityProfile} is in force.");
        if (profile.OcppTransport != OCPPTransportEnumType.JSON)
            return Info("UnsupportedParam", "Only JSON is spoken.");
        if (profile.Apn is not null || profile.Vpn is not null)
            return Info("UnsupportedParam", "There is no modem and no VPN client.");
        if (profile.MessageTimeout <= 0)
            return Info("ValueTooLow", "messageTimeout must be above 0.");
        if (profile.BasicAuthPassword is { Length: < 16 })
            return Info("InvalidValue", "A password has at least 16 characters.");
        var scheme = profile.SecurityProfile >= 2 ? "wss" : "ws";
        return Uri.TryCreate(profile.OcppCsmsUrl, UriKind.Absolute, out var url) && url.Scheme == scheme
            ? null
            : Info("InvalidURL", $"Security profile {profile.SecurityProfile} needs a {scheme} address.");
    }

    private static StatusInfoType Info(string code, string text) => new() { ReasonCode = code, AdditionalInfo = text };
}
