using TestHarness.Ocpp;
using TestHarness.Rules.Variables;

namespace TestHarness.Rules.V16;

/// <summary>A key that was changed has its value (OCPP 1.6 section 5.3), and none that was told to be read-only is changed (section 7.29).</summary>
internal sealed class ConfigurationKept16() : WireRule(Description)
{
    private const int Most = 128;
    private const string Kept = "OCPP 1.6 §5.3";
    private const string ReadOnly = "OCPP 1.6 §7.29";

    private static readonly RuleCard Description = new(
        "configuration-kept-16",
        "configuration",
        Party.Station,
        RuleCard.V16,
        "Charge points accept changes that they do not make. The CSMS believes that measurands, intervals or authorization are as it set them, until it reads them back.",
        new Requirement(Kept, "A key has the value that was accepted for it."),
        new Requirement(ReadOnly, "A key that was told to be read-only is not changed."));

    // What the boot changes, and what is not told again.
    private static readonly string[] Changing = ["HEARTBEATINTERVAL", "AUTHORIZATIONKEY", "SECURITYPROFILE"];

    private Recent<string, string>? _set;
    private HashSet<string>? _readOnly;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsConnectionChange || seen.IsRequest(Party.Station, "BootNotification"))
            (_set, _readOnly) = (null, null);
        else if (seen.IsRequest(Party.Csms, "ChangeConfiguration") && Key(seen.DeliveredPayload.Text("key")) is { } key)
            // Until it is answered, either value may be there.
            _set?.Remove(key);
        else if (seen.IsResult(Party.Station, "ChangeConfiguration"))
            Changed(seen);
        else if (seen.IsResult(Party.Station, "GetConfiguration"))
            Told(seen);
    }

    private void Changed(Observation seen)
    {
        var status = seen.Payload.Text("status");
        if (status is not ("Accepted" or "RebootRequired") || Key(seen.Request.Text("key")) is not { } key)
            return;
        if (_readOnly?.Contains(key) is true)
            seen.Report(Breach(ReadOnly, $"{seen.Request.Text("key")} was told to be read-only, and a value of it is accepted.", "Rejected", status, "status"));
        if (status != "Accepted" || seen.Request.Text("value") is not { } value || Changing.Contains(key))
            return;
        _set ??= new(Most);
        _set.Set(key, value);
    }

    private void Told(Observation seen)
    {
        foreach (var entry in seen.Payload.Items("configurationKey"))
        {
            if (Key(entry.Text("key")) is not { } key)
                continue;
            if (entry.Flag("readonly") is true && (_readOnly ??= []).Count < Most)
                _readOnly.Add(key);
            else if (entry.Flag("readonly") is false)
                _readOnly?.Remove(key);
            if (_set is not null && _set.TryGet(key, out var set) && entry.Text("value") is { } value && SettingValue.Differ(set, value))
                seen.Report(Breach(Kept, $"{entry.Text("key")} was set to {set}, which was accepted, and is {value}.", set, value, "configurationKey.value"));
        }
    }

    private static string? Key(string? key) => key?.ToUpperInvariant();
}
