using TestHarness.Ocpp;

namespace TestHarness.Rules.Authorization;

/// <summary>
/// A station asks for authorization of identifiers alone (C01.FR.04), and not of one of type Central that the CSMS started a transaction with (C05.FR.01); a token of
/// type NoAuthorization is empty (C02.FR.01).
/// </summary>
internal sealed class AuthorizedTokens() : WireRule(Description)
{
    private const string Identifier = "C01.FR.04";
    private const string Empty = "C02.FR.01";
    private const string NotCentral = "C05.FR.01";
    private const int Most = 32;

    private static readonly RuleCard Description = new(
        "authorize-token",
        "authorization",
        Party.Station,
        RuleCard.V2,
        "A token that stands for nobody, or one that the CSMS made up itself, is known to no authority. Asked for it, a CSMS answers Unknown, and a driver who was let in is thrown out.",
        new Requirement(Identifier, "Authorization is asked for identifiers, not for NoAuthorization."),
        new Requirement(NotCentral, "No authorization is asked for a Central token of a RequestStartTransaction."),
        new Requirement(Empty, "A token of type NoAuthorization is empty."));

    private Recent<string, bool>? _central;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsRequest(Party.Csms, "RequestStartTransaction") && seen.IsDelivered)
            Remember(seen);
        else if (seen.IsRequest(Party.Station, "Authorize"))
            CheckAuthorize(seen);
        else if (seen.IsRequest(Party.Station, "TransactionEvent") && seen.Payload.Text("idToken", "type") == "NoAuthorization" && seen.Payload.Text("idToken", "idToken") is { Length: > 0 } token)
            seen.Report(Breach(Empty, "A token of type NoAuthorization names somebody.", "an empty idToken", token, "idToken.idToken"));
    }

    private void Remember(Observation seen)
    {
        if (seen.DeliveredPayload.Text("idToken", "type") == "Central" && seen.DeliveredPayload.Text("idToken", "idToken") is { } token && !(_central ??= new(Most)).TryGet(token, out _))
            _central.Add(token, true, out _);
    }

    private void CheckAuthorize(Observation seen)
    {
        switch (seen.Payload.Text("idToken", "type"))
        {
            case "NoAuthorization":
                seen.Report(Breach(Identifier, "The station asks for the authorization of nobody.", "another type", "NoAuthorization", "idToken.type"));
                break;
            case "Central" when seen.Payload.Text("idToken", "idToken") is { } token && _central?.TryGet(token, out _) == true:
                seen.Report(Breach(NotCentral, "The station asks for the authorization of a token that the CSMS gave it.", "no Authorize", token, "idToken"));
                break;
        }
    }
}
