using TestHarness.Ocpp;

namespace TestHarness.Rules.Authorization;

/// <summary>A local list has a version above 0 (D01.FR.18) and each token once (D01.FR.06).</summary>
internal sealed class LocalListRequests() : WireRule(Description)
{
    private const string Version = "D01.FR.18";
    private const string Unique = "D01.FR.06";

    private static readonly RuleCard Description = new(
        "local-list-request",
        "authorization",
        Party.Csms,
        RuleCard.V2,
        "Version 0 means that there is no list, and of a token that is listed twice the station takes one at random: a blocked driver may charge, or a good one may not.",
        new Requirement(Version, "The version of a local list is above 0."),
        new Requirement(Unique, "A token is in a local list once."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!seen.IsRequest(Party.Csms, "SendLocalList"))
            return;
        if (seen.Payload.Number("versionNumber") is { } version and <= 0)
            seen.Report(Breach(Version, $"The local list has version {version}.", "more than 0", $"{version}", "versionNumber"));
        HashSet<(string?, string?)>? tokens = null;
        var index = 0;
        foreach (var entry in seen.Payload.Items("localAuthorizationList"))
        {
            if (entry.Text("idToken", "idToken") is { } token && !(tokens ??= []).Add((token, entry.Text("idToken", "type"))))
                seen.Report(Breach(Unique, $"Token {token} is in the local list twice.", "once", "twice", $"localAuthorizationList[{index}].idToken"));
            index++;
        }
    }
}
