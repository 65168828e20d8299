using System.Globalization;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Security;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;

namespace TestHarness.Station.Connection;

/// <summary>The slots with network profiles and the order in which to try them (B09, B10, A05).</summary>
internal sealed class NetworkProfiles : IStationService
{
    private const string LastDocument = "last-network";
    private readonly StationContext _station;
    private readonly DeviceModelService _model;
    private readonly ICertificateStore _certificates;
    private readonly ISecurityEvents _events;

    public NetworkProfiles(StationContext station, DeviceModelService model, ICertificateStore certificates, ISecurityEvents events)
    {
        _station = station;
        _model = model;
        _certificates = certificates;
        _events = events;
        if (station.Storage.Read(Document(1)) is null && station.Storage.Names("network.").Count == 0)
            Store(1, Factory(station.Options));
    }

    /// <summary>The slots to try, in order.</summary>
    public IReadOnlyList<int> Priority => [.. Listed.Where(slot => Find(slot) is not null)];

    /// <summary>The security profile in force.</summary>
    public int SecurityProfile => _model.Int(SecurityCtrlr.SecurityProfile) ?? 0;

    private IEnumerable<int> Listed => _model.List(OcppCommCtrlr.NetworkConfigurationPriority).Select(Number);

    private int Active => _model.Int(OcppCommCtrlr.ActiveNetworkProfile) ?? 1;

    /// <inheritdoc />
    public void Start()
    {
        for (var slot = 1; slot <= OcppCommCtrlr.Slots; slot++)
            new NetworkVariables(_model, this, slot).Bind(_station.Options.HasModem);
        _model.Guard(OcppCommCtrlr.NetworkConfigurationPriority, CheckPriority);
        _model.Guard(SecurityCtrlr.Identity, identity => NetworkProfileRules.IdentityProblem(identity) is { } problem ? WriteResult.Rejected("InvalidValue", problem) : null);

        // B09.FR.28
        _model.Bind(SecurityCtrlr.Identity, () => Find(Active)?.Identity ?? _model.Own(SecurityCtrlr.Identity));
        _model.Written += (key, _) => Written(key);
    }

    /// <summary>The profile in a slot; null when it is empty.</summary>
    public NetworkConnectionProfileType? Find(int slot) =>
        _station.Storage.Read(Document(slot)) is { } content ? OcppJson.Deserialize<NetworkConnectionProfileType>(content) : null;

    /// <summary>The profile in a slot, or what an empty one is shown as and filled from.</summary>
    public NetworkConnectionProfileType FindOrBlank(int slot) => Find(slot) ?? Factory(_station.Options) with { OcppCsmsUrl = "", SecurityProfile = SecurityProfile };

    /// <summary>Fills a slot.</summary>
    public void Store(int slot, NetworkConnectionProfileType profile) => _station.Storage.Write(Document(slot), OcppJson.SerializeToUtf8(profile));

    /// <summary>Whether a slot may be used by the next attempt to connect.</summary>
    public bool IsListed(int slot) => Listed.Contains(slot);

    /// <summary>Whether the last connection, also that of an earlier boot, was made with this slot.</summary>
    public bool WasLast(int slot) => (_station.Storage.Load<Last>(LastDocument)?.Slot ?? 1) == slot;

    /// <summary>The identity to use with a profile (B09.FR.16, B09.FR.18).</summary>
    public string IdentityOf(NetworkConnectionProfileType profile) => profile.Identity ?? _model.Own(SecurityCtrlr.Identity) ?? _station.Options.Identity;

    /// <summary>The password to use with a profile (B09.FR.16, B09.FR.18); null when there is none.</summary>
    public string? PasswordOf(NetworkConnectionProfileType profile) => profile.BasicAuthPassword ?? _model.Value(SecurityCtrlr.BasicAuthPassword);

    /// <summary>Notes a connection made with a slot; a higher security profile drops the lower ones (A05.FR.06).</summary>
    public void Connected(int slot, NetworkConnectionProfileType profile)
    {
        if (!WasLast(slot))
            _station.Storage.Save(LastDocument, new Last(slot));
        _model.Store(OcppCommCtrlr.ActiveNetworkProfile, Text(slot));
        _model.Store(OcppCommCtrlr.MessageTimeout, Text(profile.MessageTimeout));
        var before = SecurityProfile;
        if (profile.SecurityProfile == before)
            return;
        _model.Store(SecurityCtrlr.SecurityProfile, Text(profile.SecurityProfile));
        if (profile.SecurityProfile < before)
            return;
        for (var other = 1; other <= OcppCommCtrlr.Slots; other++)
        {
            if (Find(other) is { } lower && lower.SecurityProfile < profile.SecurityProfile)
                _station.Storage.Delete(Document(other));
        }

        _model.Store(OcppCommCtrlr.NetworkConfigurationPriority, string.Join(',', Priority));
    }

    /// <summary>Whether a profile may be used although it may be lower than the one in force (B09.FR.04, B09.FR.31, B09.FR.32, B09.FR.35).</summary>
    public bool MayDowngradeTo(int profile) =>
        profile >= SecurityProfile || (profile == 2 && SecurityProfile == 3 && _model.Bool(SecurityCtrlr.AllowSecurityProfileDowngrade));

    private static string Document(int slot) => $"network.{slot}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static NetworkConnectionProfileType Factory(StationOptions options) => new()
    {
        OcppInterface = OCPPInterfaceEnumType.Any,
        OcppTransport = OCPPTransportEnumType.JSON,
        OcppVersion = OCPPVersionEnumType.OCPP20,
        OcppCsmsUrl = options.CsmsUrl.OriginalString,
        MessageTimeout = (int)options.MessageTimeout.TotalSeconds,
        SecurityProfile = options.SecurityProfile,
    };

    // B09.FR.26, B09.FR.27: what is set for all goes before what the profile in use has of its own.
    private void Written(VariableKey key)
    {
        var isPassword = key.Equals(SecurityCtrlr.BasicAuthPassword);
        if (isPassword)
            _events.Raise(SecurityEventTypes.ReconfigurationOfSecurityParameters, "The Basic authentication password was changed."); // A01.FR.11
        if (!(isPassword || key.Equals(SecurityCtrlr.Identity)) || Find(Active) is not { } profile)
            return;
        Store(Active, isPassword ? profile with { BasicAuthPassword = null } : profile with { Identity = null });
    }

    private WriteResult? CheckPriority(string value)
    {
        int[] slots = [.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Number)];
        if (slots.Length == 0)
            return WriteResult.Rejected("InvalidValue", "At least one slot is needed.");

        // B09.FR.20: to leave slots out is never wrong.
        if (Listed.Where(slots.Contains).SequenceEqual(slots))
            return null;
        return slots.Select(slot => Objection(slot, Find(slot))).FirstOrDefault(objection => objection is not null);
    }

    private WriteResult? Objection(int slot, NetworkConnectionProfileType? profile)
    {
        if (profile is null)
            return WriteResult.Rejected("InvalidNetworkConf", $"Slot {slot} holds no profile.");
        if (!MayDowngradeTo(profile.SecurityProfile))
            return WriteResult.Rejected("NoSecurityDowngrade", $"Slot {slot} has security profile {profile.SecurityProfile}, which is lower than the one in force.");
        if (NetworkProfileRules.Problem(profile, _station.Options) is { } problem)
            return WriteResult.Rejected("InvalidNetworkConf", $"Slot {slot}: {problem}");
        if (profile.SecurityProfile >= 2 && profile.SecurityProfile > SecurityProfile && _certificates.CsmsRoots.Count == 0)
            return WriteResult.Rejected("InvalidCertificate", "No CSMS root certificate is installed.");
        return profile.SecurityProfile == 3 && SecurityProfile < 3 && _certificates.ClientCertificate is null
            ? WriteResult.Rejected("InvalidCertificate", "No charging station certificate is installed.")
            : null;
    }

    private sealed record Last(int Slot);
}
