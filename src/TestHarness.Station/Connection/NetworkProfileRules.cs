using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel.Components;

namespace TestHarness.Station.Connection;

/// <summary>What makes a network connection profile one that this station can use (B09.FR.01, B09.FR.33).</summary>
internal static class NetworkProfileRules
{
    /// <summary>What is wrong with a profile for a station, in words; null when nothing is.</summary>
    public static string? Problem(NetworkConnectionProfileType profile, StationOptions options)
    {
        if (profile.SecurityProfile is < 0 or > 3)
            return "The security profiles are 0 to 3.";
        if (profile.OcppTransport != OCPPTransportEnumType.JSON)
            return "Only JSON is spoken.";
        if (profile.Vpn is not null)
            return "There is no VPN client.";
        if (profile.Apn is not null && !options.HasModem)
            return "There is no modem.";
        if (profile.Apn is { Apn.Length: 0 })
            return "The access point has no name.";
        if (profile.MessageTimeout <= 0)
            return "messageTimeout must be above 0.";
        if (profile.BasicAuthPassword is { Length: < SecurityCtrlr.ShortestPassword })
            return $"A password has at least {SecurityCtrlr.ShortestPassword} characters.";
        if (profile.Identity is { } identity && IdentityProblem(identity) is { } problem)
            return problem;
        var scheme = profile.SecurityProfile >= 2 ? "wss" : "ws";
        return Uri.TryCreate(profile.OcppCsmsUrl, UriKind.Absolute, out var url) && url.Scheme == scheme
            ? null
            : $"Security profile {profile.SecurityProfile} needs a {scheme} address.";
    }

    /// <summary>What is wrong with an identity, in words; null when nothing is. It is the user name of Basic authentication, too.</summary>
    public static string? IdentityProblem(string identity) =>
        identity.Contains(':', StringComparison.Ordinal) ? "An identity has no colon." : null;
}
