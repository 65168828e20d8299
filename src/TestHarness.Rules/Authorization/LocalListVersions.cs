using System.Text.Json;
using TestHarness.Ocpp;

namespace TestHarness.Rules.Authorization;

/// <summary>
/// A station tells the version of the list that it accepted last (D02.FR.01; OCPP 1.6 section 5.15), and takes no differential update that is not newer
/// (D01.FR.19). Knows nothing before the first list that it was seen to accept, nor after a connection was lost, when an answer may have been.
/// </summary>
internal sealed class LocalListVersions() : WireRule(Description)
{
    private const string Told = "D02.FR.01";
    private const string Newer = "D01.FR.19";
    private const string Told16 = "OCPP 1.6 §5.15";
    private const string Enabled = "LocalAuthListCtrlr.Enabled";

    private static readonly RuleCard Description = new(
        "local-list-version",
        "authorization",
        Party.Station,
        RuleCard.Every,
        "By the version a CSMS knows whether a station has the list. One that is wrong makes it send differences to another list than the station holds, and drivers are refused when the connection is down.",
        new Requirement(Told, "The version that a station tells is that of the list it accepted last."),
        new Requirement(Newer, "A differential update that is not newer is answered with VersionMismatch."),
        new Requirement(Told16, "The version that a charge point tells is that of the list it accepted last."));

    private static readonly string[] Asked = [Enabled];

    private long? _version;
    private bool _isEmpty;

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Asked;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsResult(Party.Station, "SendLocalList"))
            Sent(seen);
        else if (seen.IsResult(Party.Station, "GetLocalListVersion"))
            Tell(seen);
        else if (seen.IsConnectionChange || seen.IsError(Party.Station, "SendLocalList"))
            _version = null;
    }

    private static long? VersionOf(JsonElement payload) => payload.Number("versionNumber") ?? payload.Number("listVersion");

    private void Sent(Observation seen)
    {
        if (VersionOf(seen.Request) is not { } version)
        {
            _version = null;
            return;
        }

        if (seen.Payload.Text("status") != "Accepted")
            return;
        var isFull = seen.Request.Text("updateType") == "Full";
        if (!isFull && seen.Version != OcppVersion.V16 && version <= _version)
            seen.Report(Breach(Newer, $"The station accepts differences of version {version} to its list of version {_version}.", "VersionMismatch", "Accepted", "status"));
        var isEmpty = !seen.Request.Items("localAuthorizationList").Any();
        _isEmpty = isFull ? isEmpty : (_isEmpty && isEmpty) || seen.Request.Items("localAuthorizationList").Any(static entry => !entry.Has("idTokenInfo") && !entry.Has("idTagInfo"));
        _version = version;
    }

    // In 1.6 the version of an empty list is 0; a list that is switched off has version 0 in 2.x.
    private void Tell(Observation seen)
    {
        if (_version is not { } version || VersionOf(seen.Payload) is not { } told || told == version)
            return;
        var is16 = seen.Version == OcppVersion.V16;
        if (told != 0 || (is16 ? !_isEmpty : seen.Variables.Flag(Enabled) == true))
            seen.Report(Breach(is16 ? Told16 : Told, $"The station tells version {told} of its local list, and accepted version {version} last.", $"{version}", $"{told}", is16 ? "listVersion" : "versionNumber"));
    }
}
