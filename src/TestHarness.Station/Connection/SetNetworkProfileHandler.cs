using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Handling;
using TestHarness.Station.Services;

namespace TestHarness.Station.Connection;

/// <summary>SetNetworkProfile (B09).</summary>
internal sealed class SetNetworkProfileHandler(StationContext station, NetworkProfiles profiles) : MessageHandler<SetNetworkProfileRequest, SetNetworkProfileResponse>
{
    /// <inheritdoc />
    protected override Task<SetNetworkProfileResponse> HandleAsync(SetNetworkProfileRequest request, CallContext call)
    {
        if (Problem(request) is { } problem)
            return Answer(SetNetworkProfileStatusEnumType.Rejected, problem);
        try
        {
            profiles.Store(request.ConfigurationSlot, request.ConnectionData);
            return Answer(SetNetworkProfileStatusEnumType.Accepted);
        }
        catch (IOException error)
        {
            // B09.FR.03
            return Answer(SetNetworkProfileStatusEnumType.Failed, Info("InternalError", error.Message));
        }
    }

    private StatusInfoType? Problem(SetNetworkProfileRequest request)
    {
        var profile = request.ConnectionData;
        if (request.ConfigurationSlot is < 1 or > OcppCommCtrlr.Slots)
            return Info("InvalidConfSlot", $"The slots are 1 to {OcppCommCtrlr.Slots}.");
        if (!profiles.MayDowngradeTo(profile.SecurityProfile))
            return Info("NoSecurityDowngrade", $"Security profile {profile.SecurityProfile} cannot be used while {profiles.SecurityProfile} is in force.");
        return NetworkProfileRules.Problem(profile, station.Options) is { } problem ? Info("InvalidNetworkConf", problem) : null;
    }

    private static Task<SetNetworkProfileResponse> Answer(SetNetworkProfileStatusEnumType status, StatusInfoType? info = null) =>
        Task.FromResult(new SetNetworkProfileResponse { Status = status, StatusInfo = info });

    private static StatusInfoType Info(string code, string text) => new() { ReasonCode = code, AdditionalInfo = text };
}
