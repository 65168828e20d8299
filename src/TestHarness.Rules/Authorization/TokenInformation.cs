using TestHarness.Ocpp;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.Authorization;

/// <summary>
/// What a CSMS says of a token, in its answers and in local lists: languages (C01.FR.10, C01.FR.11), EVSEs (C01.FR.22), the type of its group (C09.FR.13), and that a
/// token of type NoAuthorization is accepted (C02.FR.02).
/// </summary>
internal sealed class TokenInformation() : WireRule(Description)
{
    private const string FirstLanguage = "C01.FR.10";
    private const string OtherLanguage = "C01.FR.11";
    private const string NoEvses = "C01.FR.22";
    private const string NoAuthorization = "C02.FR.02";
    private const string CentralGroup = "C09.FR.13";

    private static readonly RuleCard Description = new(
        "id-token-info",
        "authorization",
        Party.Csms,
        RuleCard.V2,
        "Stations keep what a CSMS says of a token and act on it without connection. What contradicts itself there keeps a driver out, or lets the wrong one stop a charge.",
        new Requirement(FirstLanguage, "language2 is not set without language1."),
        new Requirement(OtherLanguage, "language2 is another than language1."),
        new Requirement(NoEvses, "A token with status NotAtThisLocation is allowed on no EVSE."),
        new Requirement(NoAuthorization, "A token of type NoAuthorization is accepted."),
        new Requirement(CentralGroup, "A group has the type Central.", RuleWeight.Should));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsResult(Party.Csms, "Authorize") || seen.IsResult(Party.Csms, "TransactionEvent"))
            CheckAnswer(seen);
        else if (seen.IsRequest(Party.Csms, "SendLocalList"))
            CheckList(seen);
        else if (seen.IsRequest(Party.Csms, "ReserveNow") || seen.IsRequest(Party.Csms, "RequestStartTransaction"))
            CheckGroup(seen, seen.Payload, "");
    }

    private void CheckAnswer(Observation seen)
    {
        if (seen.Payload.Object("idTokenInfo") is not { } info)
            return;
        Check(seen, info, "idTokenInfo.");
        if (seen.Request.Text("idToken", "type") == "NoAuthorization" && info.Text("status") is { } status and not "Accepted" && seen.Frame!.Action == "TransactionEvent")
            seen.Report(Breach(NoAuthorization, "The CSMS refuses a transaction that was started by a button.", "Accepted", status, "idTokenInfo.status"));
    }

    private void CheckList(Observation seen)
    {
        var index = 0;
        foreach (var entry in seen.Payload.Items("localAuthorizationList"))
        {
            if (entry.Object("idTokenInfo") is { } info)
                Check(seen, info, $"localAuthorizationList[{index}].idTokenInfo.");
            index++;
        }
    }

    private void Check(Observation seen, PayloadElement info, string path)
    {
        var (first, second) = (info.Text("language1"), info.Text("language2"));
        if (second is not null && first is null)
            seen.Report(Breach(FirstLanguage, "A second language is set without a first.", "absent", second, $"{path}language2"));
        else if (second is not null && second == first)
            seen.Report(Breach(OtherLanguage, "The second language is the first.", "another language", second, $"{path}language2"));
        if (info.Text("status") == "NotAtThisLocation" && info.Items("evseId").Any())
            seen.Report(Breach(NoEvses, "A token that is not allowed at this location is allowed on some of its EVSEs.", "no EVSE", "some", $"{path}evseId"));
        CheckGroup(seen, info, path);
    }

    private void CheckGroup(Observation seen, PayloadElement owner, string path)
    {
        if (owner.Text("groupIdToken", "type") is { } type and not "Central")
            seen.Report(Breach(CentralGroup, $"The group has the type {type}.", "Central", type, $"{path}groupIdToken.type"));
    }
}
