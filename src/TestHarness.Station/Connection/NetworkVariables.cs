using System.Globalization;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;

namespace TestHarness.Station.Connection;

/// <summary>A slot's network profile as the variables of component NetworkConfiguration: what is set here and by SetNetworkProfile is the same (B09.FR.09).</summary>
internal sealed class NetworkVariables(DeviceModelService model, NetworkProfiles profiles, int slot)
{
    private static readonly APNType s_noAccessPoint = new() { Apn = "", ApnAuthentication = APNAuthenticationEnumType.AUTO };

    /// <summary>Lets the device model read and write the profile.</summary>
    public void Bind(bool hasModem)
    {
        Variable("OcppCsmsUrl", profile => profile.OcppCsmsUrl, (profile, value) => profile with { OcppCsmsUrl = value });
        Variable("OcppInterface", profile => EnumNames.Of(profile.OcppInterface), (profile, value) => profile with { OcppInterface = EnumNames.Find<OCPPInterfaceEnumType>(value)!.Value });
        Variable("OcppTransport", profile => EnumNames.Of(profile.OcppTransport), (profile, value) => profile with { OcppTransport = EnumNames.Find<OCPPTransportEnumType>(value)!.Value });
        Variable("OcppVersion", profile => profile.OcppVersion is { } version ? EnumNames.Of(version) : "", (profile, value) => profile with { OcppVersion = EnumNames.Find<OCPPVersionEnumType>(value) });
        Variable("MessageTimeout", profile => Text(profile.MessageTimeout), (profile, value) => profile with { MessageTimeout = Number(value) });
        Variable("SecurityProfile", profile => Text(profile.SecurityProfile), (profile, value) => profile with { SecurityProfile = Number(value) });
        Variable("Identity", profile => profile.Identity ?? "", (profile, value) => profile with { Identity = value.Length == 0 ? null : value });
        Variable("BasicAuthPassword", _ => null, (profile, value) => profile with { BasicAuthPassword = value });
        model.Guard(Key("Identity"), value => NetworkProfileRules.IdentityProblem(value) is { } problem ? WriteResult.Rejected("InvalidValue", problem) : null);
        model.Guard(Key("SecurityProfile"), value => profiles.MayDowngradeTo(Number(value))
            ? null
            : WriteResult.Rejected("NoSecurityDowngrade", $"Security profile {value} is lower than the one in force."));
        if (!hasModem)
            return;

        // B09.FR.11, B09.FR.12
        Variable("ApnEnabled", profile => profile.Apn is null ? "false" : "true", (profile, value) => profile with { Apn = value == "true" ? profile.Apn ?? s_noAccessPoint : null });
        AccessPoint("Apn", apn => apn.Apn, (apn, value) => apn with { Apn = value });
        AccessPoint("ApnUserName", apn => apn.ApnUserName, (apn, value) => apn with { ApnUserName = value });
        AccessPoint("ApnPassword", _ => null, (apn, value) => apn with { ApnPassword = value });
        AccessPoint("ApnAuthentication", apn => EnumNames.Of(apn.ApnAuthentication), (apn, value) => apn with { ApnAuthentication = EnumNames.Find<APNAuthenticationEnumType>(value)!.Value });
    }

    private void AccessPoint(string name, Func<APNType, string?> read, Func<APNType, string, APNType> write) =>
        Variable(name, profile => read(profile.Apn ?? s_noAccessPoint) ?? "", (profile, value) => profile with { Apn = write(profile.Apn ?? s_noAccessPoint, value) });

    private void Variable(string name, Func<NetworkConnectionProfileType, string?> read, Func<NetworkConnectionProfileType, string, NetworkConnectionProfileType> write)
    {
        // B09.FR.22
        model.Guard(Key(name), _ => profiles.IsListed(slot) ? WriteResult.Rejected("PriorityNetworkConf", $"Slot {slot} is in NetworkConfigurationPriority.") : null);
        model.Bind(Key(name), () => read(profiles.FindOrBlank(slot)), value => profiles.Store(slot, write(profiles.FindOrBlank(slot), value)));
    }

    private VariableKey Key(string variable) => NetworkConfiguration.Of(slot, variable);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
