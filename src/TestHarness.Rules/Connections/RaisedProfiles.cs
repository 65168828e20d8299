using System.Globalization;
using TestHarness.Ocpp;
using TestHarness.Rules.Payloads;
using TestHarness.Rules.Variables;

namespace TestHarness.Rules.Connections;

/// <summary>
/// A station takes a security profile with TLS only when it has a root to check its CSMS by (A05.FR.02; in OCPP 1.6 security white paper A05.FR.03), and once it is connected with a higher profile it has no
/// network profile of a lower one any more (A05.FR.06).
/// </summary>
internal sealed class RaisedProfiles() : WireRule(Description)
{
    private const int Most = 16;
    private const string Removed = "A05.FR.06";
    private const string Root = "A05.FR.02";
    private const string Root16 = "OCPP 1.6 Security A05.FR.03";
    private const string Downgrade = "SecurityCtrlr.AllowSecurityProfileDowngrade";
    private const string Key = "SecurityProfile";

    private static readonly RuleCard Description = new(
        "security-profile-raised",
        "connections",
        Party.Station,
        RuleCard.Every,
        "A station that goes to TLS without a root certificate never comes back by itself. One that keeps its old profile beside the new one goes back to clear text as soon as somebody makes the new one fail.",
        new Requirement(Removed, "When a station has connected with a higher security profile, slots with a lower one are no longer in NetworkConfigurationPriority."),
        new Requirement(Root, "Without a CSMS root certificate no network profile with TLS is put in NetworkConfigurationPriority."),
        new Requirement(Root16, "Without a central system root certificate no SecurityProfile with TLS is accepted."));

    private Recent<long, long>? _slots;
    private long? _told;
    private long? _raisedTo;
    private bool _hasNoRoot;

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables { get; } = [Downgrade, Key];

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsConnectionChange || seen.IsRequest(Party.Csms, "InstallCertificate"))
            _hasNoRoot = false;
        else if (seen.Frame is { Sender: Party.Csms, Action: "SetVariables" })
            Change(seen);
        else if (seen.Frame is { Sender: Party.Station } frame)
            Station(seen, frame.Action);
    }

    private void Station(Observation seen, string? action)
    {
        switch (action)
        {
            case "SetNetworkProfile" when seen.IsResult(Party.Station, action):
                Slot(seen);
                break;
            case "GetInstalledCertificateIds" when seen.IsResult(Party.Station, action):
                _hasNoRoot = seen.Payload.Text("status") == "NotFound" && AsksForRoots(seen.Request);
                break;
            case "GetVariables" or "NotifyReport":
                foreach (var (name, value) in ToldVariables.In(seen))
                    Told(seen, name, value);
                break;
            case "SetVariables" when seen.IsResult(Party.Station, action) && _hasNoRoot:
                Priority(seen);
                break;
            case "ChangeConfiguration" when seen.IsResult(Party.Station, action) && _hasNoRoot:
                Changed16(seen);
                break;
        }
    }

    // In 2.1 the slots are variables too.
    private void Change(Observation seen)
    {
        if (_slots is not null && seen.DeliveredPayload.Items("setVariableData").Any(data => data.Text("component", "name") == "NetworkConfiguration"))
            _slots = null;
    }

    private void Slot(Observation seen)
    {
        if (seen.Payload.Text("status") != "Accepted" || seen.Request.Number("configurationSlot") is not { } slot || seen.Request.Number("connectionData", "securityProfile") is not { } profile)
            return;
        _slots ??= new(Most);
        _slots.Set(slot, profile);
    }

    private void Told(Observation seen, string name, string value)
    {
        switch (name)
        {
            case "SecurityCtrlr.SecurityProfile" when long.TryParse(value, CultureInfo.InvariantCulture, out var profile):
                _raisedTo = profile > _told ? profile : profile < _told ? null : _raisedTo;
                _told = profile;
                break;
            case "OCPPCommCtrlr.NetworkConfigurationPriority" when _raisedTo is { } raised:
                foreach (var (slot, profile) in Slots(value).Where(slot => slot.Profile < raised && !MayStay(seen, slot.Profile, raised)).Take(1))
                    seen.Report(Breach(Removed, $"The station has gone up to the security profile {raised}, and still has slot {slot} with the profile {profile} in its priorities.", $"no slot below {raised}", value));
                break;
        }
    }

    private void Priority(Observation seen)
    {
        foreach (var data in seen.Request.Items("setVariableData").Where(data => data.Text("variable", "name") == "NetworkConfigurationPriority"))
        {
            var status = seen.Payload.Items("setVariableResult").FirstOrDefault(result => result.Text("variable", "name") == "NetworkConfigurationPriority").Text("attributeStatus");
            var (slot, profile) = Slots(data.Text("attributeValue")).FirstOrDefault(slot => slot.Profile > 1 && slot.Profile > _told);
            if (profile > 0 && status is "Accepted" or "RebootRequired")
                seen.Report(Breach(Root, $"The station has no CSMS root certificate, and takes slot {slot} with the security profile {profile}.", "Rejected", status, "setVariableResult.attributeStatus"));
        }
    }

    private void Changed16(Observation seen)
    {
        if (!string.Equals(seen.Request.Text("key"), Key, StringComparison.OrdinalIgnoreCase) || seen.Payload.Text("status") is not ("Accepted" or "RebootRequired") || seen.Variables.Number(Key) is not { } told)
            return;
        if (long.TryParse(seen.Request.Text("value"), CultureInfo.InvariantCulture, out var profile) && profile > 1 && profile > told)
            seen.Report(Breach(Root16, $"The charge point has no central system root certificate, and takes the security profile {profile}.", "Rejected", seen.Payload.Text("status"), "status"));
    }

    private IEnumerable<(long Slot, long Profile)> Slots(string? priority)
    {
        foreach (var word in (priority ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            if (_slots is not null && long.TryParse(word, CultureInfo.InvariantCulture, out var slot) && _slots.TryGet(slot, out var profile))
                yield return (slot, profile);
        }
    }

    // Whether it may go from 3 to 2 is only known where the station says so.
    private static bool MayStay(Observation seen, long profile, long raised) => profile == 2 && raised == 3 && seen.Variables.Flag(Downgrade) is not false;

    private static bool AsksForRoots(PayloadElement request)
    {
        if (request.Text("certificateType") is { } one)
            return one == "CentralSystemRootCertificate";
        var types = request.Items("certificateType").Select(type => type.Text()).ToList();
        return types.Count == 0 || types.Contains("CSMSRootCertificate");
    }
}
