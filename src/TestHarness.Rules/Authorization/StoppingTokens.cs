using TestHarness.Ocpp;

namespace TestHarness.Rules.Authorization;

/// <summary>
/// Only the token that a transaction was authorized with, or one of its group, ends the authorization (C01.FR.03, C09.FR.03), or one of the master pass group. Silent
/// where the group of either token was not seen.
/// </summary>
internal sealed class StoppingTokens() : WireRule(Description)
{
    private const string SameGroup = "C01.FR.03";
    private const string MasterPass = "AuthCtrlr.MasterPassGroupId";
    private const int Most = 64;

    private static readonly RuleCard Description = new(
        "stopping-token",
        "authorization",
        Party.Station,
        RuleCard.V2,
        "A stranger's card must not stop a charge: the owner finds an empty car, and the cable is free to be taken.",
        new Requirement(SameGroup, "A transaction is stopped by the token that started it, or one of the same group."));

    private static readonly string[] Told = [MasterPass];

    private readonly SeenTokens _tokens = new();
    private Recent<string, string>? _owners;

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsRequest(Party.Station, "TransactionEvent"))
            Event(seen);
        else if (seen.IsDelivered && (seen.IsResult(Party.Csms, "Authorize") || seen.IsResult(Party.Csms, "TransactionEvent")))
            _tokens.Learn(seen);
        else if (seen.IsRequest(Party.Csms, "SendLocalList"))
            _tokens.Clear();
    }

    private void Event(Observation seen)
    {
        if (seen.Payload.Text("transactionInfo", "transactionId") is not { } id || SeenTokens.Key(seen.Payload) is not { } token)
            return;
        _owners ??= new(Most);
        var reason = seen.Payload.Text("triggerReason");
        if (reason is "Authorized" or "RemoteStart")
        {
            _owners.Set(id, token);
        }
        else if (reason == "StopAuthorized" && _owners.TryGet(id, out var owner) && owner != token && IsStranger(seen, owner, token))
        {
            seen.Report(Breach(
                SameGroup,
                $"Transaction {id} is stopped by a token that is neither its own nor of its group.",
                "the token that started it, or one of its group",
                seen.Payload.Text("idToken", "idToken"),
                "idToken"));
        }
    }

    private bool IsStranger(Observation seen, string owner, string token)
    {
        if (_tokens.GroupOf(owner) is not { } ownGroup || _tokens.GroupOf(token) is not { } group)
            return false;
        if (group.Length > 0 && string.Equals(group, ownGroup, StringComparison.OrdinalIgnoreCase))
            return false;
        // Where the master pass is not known, any group may be it.
        return group.Length == 0 || (seen.Variables.Text(MasterPass) is { } master && !string.Equals(group, master, StringComparison.OrdinalIgnoreCase));
    }
}
