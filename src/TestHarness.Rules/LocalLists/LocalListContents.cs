using TestHarness.Ocpp;

namespace TestHarness.Rules.LocalLists;

/// <summary>No token is twice in an update of the local list (D01.FR.06; OCPP 1.6 section 6.41), and its version is greater than 0 (D01.FR.18).</summary>
internal sealed class LocalListContents() : WireRule(Description)
{
    private const string Unique = "D01.FR.06";
    private const string Unique16 = "OCPP 1.6 §6.41";
    private const string Positive = "D01.FR.18";

    private static readonly RuleCard Description = new(
        "local-list-content",
        "local list",
        Party.Csms,
        RuleCard.Every,
        "Of a token that is twice in a list, one station takes the first entry and another the last, or refuses the whole list. The version 0 stands for no list, so that the CSMS takes the one that it sent for lost.",
        new Requirement(Unique, "A local list has no token twice."),
        new Requirement(Positive, "The version of a local list is greater than 0."),
        new Requirement(Unique16, "A local list has no idTag twice."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!seen.IsRequest(Party.Csms, "SendLocalList"))
            return;
        var is16 = seen.Version == OcppVersion.V16;
        if (!is16 && seen.Payload.Number("versionNumber") is <= 0 and var version)
            seen.Report(Breach(Positive, $"The local list has the version {version}.", "greater than 0", $"{version}", "versionNumber"));
        HashSet<(string, string?)> tokens = [];
        foreach (var entry in seen.Payload.Items("localAuthorizationList"))
        {
            var (token, type) = is16 ? (entry.Text("idTag"), null) : (entry.Text("idToken", "idToken"), entry.Text("idToken", "type"));
            // Tokens differ by more than the case of their letters; those with additional information may differ by that.
            if (token is null || entry.Has("idToken", "additionalInfo") || tokens.Add((token.ToUpperInvariant(), type)))
                continue;
            seen.Report(Breach(is16 ? Unique16 : Unique, $"The token {token} is twice in the list.", "once", "twice", "localAuthorizationList"));
            return;
        }
    }
}
