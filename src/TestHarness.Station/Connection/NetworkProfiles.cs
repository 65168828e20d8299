using System.Globalization;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Security;
using TestHarness.Station.Services;

namespace TestHarness.Station.Connection;

/// <summary>The slots with network profiles and the order in which to try them (B09, B10, A05).</summary>
internal sealed class NetworkProfiles : IStationService
{
    private readonly StationContext _station;
    private readonly DeviceModelService _model;
    private readonly ICertificateStore _certificates;

    public NetworkProfiles(StationContext station, DeviceModelService model, ICertificateStore certificates)
    {
        _station = station;
        _model = model;
        _certificates = certificates;
        if (station.Storage.Read(Document(1)) is null && station.Storage.Names("network.").Count == 0)
            Store(1, Factory(station.Options));
    }

    /// <summary>The slots to try, in order.</summary>
    public IReadOnlyList<int> Priority =>
        [.. _model.List(OcppCommCtrlr.NetworkConfigurationPriority).Select(slot => int.Parse(slot, CultureInfo.InvariantCulture)).Where(slot => Find(slot) is not null)];

    /// <summary>The security profile in force.</summary>
    public int SecurityProfile => _model.Int(SecurityCtrlr.SecurityProfile) ?? 0;

    /// <inheritdoc />
    public void Start()
    {
        for (var slot = 1; slot <= OcppCommCtrlr.Slots; slot++)
            Bind(slot);
        _model.Guard(OcppCommCtrlr.NetworkConfigurationPriority, CheckPriority);
        _model.Changed += (key, value) =>
        {
            if (key.Equals(SecurityCtrlr.BasicAuthPassword))
                SetPasswords(value);
        };
    }

    /// <summary>The profile in a slot; null when it is empty.</summary>
    public NetworkConnectionProfileType? Find(int slot) =>
        _station.Storage.Read(Document(slot)) is { } content ? OcppJson.Deserialize<NetworkConnectionProfileType>(content) : null;

    /// <summary>Fills a slot.</summary>
    public void Store(int slot, NetworkConnectionProfileType profile) => _station.Storage.Write(Document(slot), OcppJson.SerializeToUtf8(profile));

    /// <summary>The password to use with a profile; null when there is none.</summary>
    public string? PasswordOf(NetworkConnectionProfileType profile) => profile.BasicAuthPassword ?? _model.Value(SecurityCtrlr.BasicAuthPassword);

    /// <summary>Notes a connection made with a slot; a higher security profile drops the lower ones (A05.FR.06).</summary>
    public void Connected(int slot, NetworkConnectionProfileType profile)
    {
        _model.Store(OcppCommCtrlr.ActiveNetworkProfile, slot.ToString(CultureInfo.InvariantCulture));
        _model.Store(OcppCommCtrlr.MessageTimeout, profile.MessageTimeout.ToString(CultureInfo.InvariantCulture));
        var before = SecurityProfile;
        if (profile.SecurityProfile == before)
            return;
        _model.Store(SecurityCtrlr.SecurityProfile, profile.SecurityProfile.ToString(CultureInfo.InvariantCulture));
        if (profile.SecurityProfile < before)
            return;
        for (var other = 1; other <= OcppCommCtrlr.Slots; other++)
        {
            if (Find(other) is { } lower && lower.SecurityProfile < profile.SecurityProfile)
                _station.Storage.Delete(Document(other));
        }

        _model.Store(OcppCommCtrlr.NetworkConfigurationPriority, string.Join(',', Priority));
    }

    private static string Document(int slot) => $"network.{slot}";

    private static NetworkConnectionProfileType Factory(StationOptions options) => new()
    {
        OcppInterface = OCPPInterfaceEnumType.Any,
        OcppTransport = OCPPTransportEnumType.JSON,
        OcppVersion = OCPPVersionEnumType.OCPP20,
        OcppCsmsUrl = options.CsmsUrl.OriginalString,
        MessageTimeout = (int)options.MessageTimeout.TotalSeconds,
        SecurityProfile = options.SecurityProfile,
    };

    private void SetPasswords(string password)
    {
        for (var slot = 1; slot <= OcppCommCtrlr.Slots; slot++)
        {
            // B09.FR.27
            if (Find(slot) is { BasicAuthPassword: not null } profile)
                Store(slot, profile with { BasicAuthPassword = password });
        }
    }

    private WriteResult? CheckPriority(string value)
    {
        var slots = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (slots.Length == 0)
            return WriteResult.Rejected("InvalidValue", "At least one slot is needed.");
        foreach (var slot in slots)
        {
            if (Find(int.Parse(slot, CultureInfo.InvariantCulture)) is not { } profile)
                return WriteResult.Rejected("InvalidValue", $"Slot {slot} holds no profile.");
            if (Objection(profile) is { } objection)
                return objection;
        }

        return null;
    }

    private WriteResult? Objection(NetworkConnectionProfileType profile)
    {
        if (!MayDowngradeTo(profile.SecurityProfile))
            return WriteResult.Rejected("InvalidValue", $"Security profile {profile.SecurityProfile} is lower than the one in force.");
        if (profile.SecurityProfile >= 2 && profile.SecurityProfile > SecurityProfile && _certificates.CsmsRoots.Count == 0)
            return WriteResult.Rejected("InvalidCertificate", "No CSMS root certificate is installed.");
        return profile.SecurityProfile == 3 && SecurityProfile < 3 && _certificates.ClientCertificate is null
            ? WriteResult.Rejected("InvalidCertificate", "No charging station certificate is installed.")
            : null;
    }

    // B09.FR.22: not for a slot that is in use.
    private WriteResult? GuardPassword(int slot)
    {
        if (Find(slot) is null)
            return WriteResult.Rejected("NotFound", $"Slot {slot} holds no profile.");
        return Priority.Contains(slot) ? WriteResult.Rejected("NotEnabled", $"Slot {slot} is in use; set SecurityCtrlr.BasicAuthPassword.") : null;
    }

    /// <summary>Whether a profile may be used although it may be lower than the one in force (B09.FR.04, FR.31, FR.32).</summary>
    public bool MayDowngradeTo(int profile) =>
        profile >= SecurityProfile || (profile == 2 && SecurityProfile == 3 && _model.Bool(SecurityCtrlr.AllowSecurityProfileDowngrade));

    private void Bind(int slot)
    {
        var password = NetworkConfiguration.Of(slot, "BasicAuthPassword");
        _model.Guard(password, _ => GuardPassword(slot));
        _model.Changed += (key, value) =>
        {
            if (key.Equals(password) && Find(slot) is { } profile)
                Store(slot, profile with { BasicAuthPassword = value });
        };
        Variable("OcppCsmsUrl", profile => profile.OcppCsmsUrl);
        Variable("OcppInterface", profile => EnumNames.Of(profile.OcppInterface));
        Variable("OcppTransport", profile => EnumNames.Of(profile.OcppTransport));
        Variable("OcppVersion", profile => profile.OcppVersion is { } version ? EnumNames.Of(version) : null);
        Variable("MessageTimeout", profile => profile.MessageTimeout.ToString(CultureInfo.InvariantCulture));
        Variable("SecurityProfile", profile => profile.SecurityProfile.ToString(CultureInfo.InvariantCulture));
        Variable("Identity", profile => profile.Identity ?? _station.Options.Identity);

        void Variable(string name, Func<NetworkConnectionProfileType, string?> value) =>
            _model.Bind(NetworkConfiguration.Of(slot, name), () => Find(slot) is { } profile ? value(profile) : null);
    }
}
