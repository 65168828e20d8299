using TestHarness.Ocpp;

namespace TestHarness.Rules.LocalLists;

/// <summary>
/// The local list has the version that came with its last accepted update (D01.FR.01, D02.FR.01; OCPP 1.6 section 5.15), and a differential update that is not newer is refused
/// (D01.FR.19; OCPP 1.6 section 7.47).
/// </summary>
internal sealed class LocalListVersions() : WireRule(Description)
{
    private const string Kept = "D02.FR.01";
    private const string Newer = "D01.FR.19";
    private const string Kept16 = "OCPP 1.6 §5.15";
    private const string Newer16 = "OCPP 1.6 §7.47";

    private static readonly RuleCard Description = new(
        "local-list-version",
        "local list",
        Party.Station,
        RuleCard.Every,
        "A CSMS keeps lists equal by their versions. A station that counts by itself, or takes an update for a version that it does not have, lets in drivers who were removed, with a version that looks right.",
        new Requirement(Kept, "GetLocalListVersion tells the version of the last update that was accepted."),
        new Requirement(Newer, "A differential update whose version is not newer than that of the list is refused."),
        new Requirement(Kept16, "GetLocalListVersion tells the version of the last update that was accepted."),
        new Requirement(Newer16, "A differential update whose version is not newer than that of the list is refused."));

    private long? _version;

    // How many updates are under way: of more than one, nobody knows which came last.
    private int _sending;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsResult(Party.Station, "SendLocalList"))
            Updated(seen);
        else if (seen.IsResult(Party.Station, "GetLocalListVersion"))
            Told(seen);
        else if (seen.IsRequest(Party.Csms, "SendLocalList"))
            _sending++;
        else if (seen.IsError(Party.Station, "SendLocalList") || seen.IsConnectionChange)
            (_version, _sending) = (null, 0);
    }

    private void Updated(Observation seen)
    {
        var isAlone = _sending == 1;
        _sending = 0;
        var is16 = seen.Version == OcppVersion.V16;
        if (seen.Payload.Text("status") != "Accepted")
            return;
        var version = seen.Request.Number(is16 ? "listVersion" : "versionNumber");
        if (seen.Request.Text("updateType") == "Differential" && isAlone && version <= _version)
        {
            seen.Report(Breach(
                is16 ? Newer16 : Newer,
                $"The list has the version {_version}, and a differential update with the version {version} is accepted.",
                "VersionMismatch",
                "Accepted",
                "status"));
        }

        _version = isAlone ? version : null;
    }

    // 0 stands for no list, or for one that is switched off; in 1.6 also for an empty one, and -1 for none at all.
    private void Told(Observation seen)
    {
        var is16 = seen.Version == OcppVersion.V16;
        if (_sending == 0 && _version is { } version && seen.Payload.Number(is16 ? "listVersion" : "versionNumber") is { } told && told > 0 && told != version)
            seen.Report(Breach(is16 ? Kept16 : Kept, $"The last update that was accepted has the version {version}, and the list is told to have {told}.", $"{version}", $"{told}", is16 ? "listVersion" : "versionNumber"));
    }
}
