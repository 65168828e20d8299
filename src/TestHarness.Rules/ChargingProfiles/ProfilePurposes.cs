using TestHarness.Ocpp;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>
/// What fits the purpose of a charging profile: a TxProfile names its transaction (K01.FR.03) and an EVSE (K01.FR.16), unless it starts one (K05.FR.02, F01.FR.11), and
/// nothing else does; ChargingStationMaxProfile is for EVSE 0 (K04.FR.03); ChargingStationExternalConstraints is not the CSMS's (K01.FR.22). OCPP 1.6 sections 3.13.1 and 5.16.2.
/// </summary>
internal sealed class ProfilePurposes() : WireRule(Description)
{
    private const string Names = "K01.FR.03";
    private const string OnEvse = "K01.FR.16";
    private const string NotExternal = "K01.FR.22";
    private const string WholeStation = "K04.FR.03";
    private const string StartsWithTxProfile = "K05.FR.02";
    private const string StartsUnnamed = "F01.FR.11";
    private const string OnlyTxProfile = "ChargingProfileType.transactionId";
    private const string Place16 = "OCPP 1.6 §3.13.1";
    private const string Start16 = "OCPP 1.6 §5.16.2";

    private static readonly RuleCard Description = new(
        "profile-purpose",
        "charging profiles",
        Party.Csms,
        RuleCard.Every,
        "The purpose of a profile decides where it may be installed and how long it lives. A TxProfile without its transaction, or a maximum for a single EVSE, is refused, or limits the wrong car.",
        new Requirement(Names, "A TxProfile in a SetChargingProfileRequest has the id of its transaction."),
        new Requirement(OnEvse, "A TxProfile is for an EVSE, not for EVSE 0."),
        new Requirement(NotExternal, "A CSMS does not set profiles of purpose ChargingStationExternalConstraints."),
        new Requirement(WholeStation, "A ChargingStationMaxProfile is for EVSE 0."),
        new Requirement(StartsWithTxProfile, "A profile in a RequestStartTransactionRequest is a TxProfile."),
        new Requirement(StartsUnnamed, "A profile in a RequestStartTransactionRequest has no transactionId."),
        new Requirement(OnlyTxProfile, "Only a TxProfile has a transactionId."),
        new Requirement(Place16, "A ChargePointMaxProfile is for connector 0, a TxProfile for another."),
        new Requirement(Start16, "A profile in a RemoteStartTransaction is a TxProfile without transactionId."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (SentProfile.Of(seen) is not { Purpose: { } purpose } sent)
            return;
        var is16 = seen.Version == OcppVersion.V16;
        if (sent.StartsTransaction)
            CheckStart(seen, sent, purpose, is16);
        else if (is16)
            CheckPlace(seen, sent, purpose, "ChargePointMaxProfile", "connectorId", Place16, Place16);
        else
            CheckSet(seen, sent, purpose);
    }

    private void CheckStart(Observation seen, SentProfile sent, string purpose, bool is16)
    {
        if (purpose != "TxProfile")
        {
            seen.Report(Breach(
                is16 ? Start16 : StartsWithTxProfile,
                $"The profile for a transaction that is to start is a {purpose}.",
                "TxProfile",
                purpose,
                $"{sent.Path}.chargingProfilePurpose"));
        }

        if (sent.TransactionId is { } id)
            seen.Report(Breach(is16 ? Start16 : StartsUnnamed, "The profile names a transaction, and it is only to start.", "absent", id, $"{sent.Path}.transactionId"));
    }

    private void CheckSet(Observation seen, SentProfile sent, string purpose)
    {
        CheckPlace(seen, sent, purpose, "ChargingStationMaxProfile", "evseId", WholeStation, OnEvse);
        if (purpose == "ChargingStationExternalConstraints")
            seen.Report(Breach(NotExternal, "The CSMS sets a profile that stands for limits of others.", "another purpose", purpose, $"{sent.Path}.chargingProfilePurpose"));
        if (purpose == "TxProfile" && sent.TransactionId is null)
            seen.Report(Breach(Names, "The TxProfile does not say for which transaction it is.", "present", "absent", $"{sent.Path}.transactionId"));
        else if (purpose != "TxProfile" && sent.TransactionId is { } id)
            seen.Report(Breach(OnlyTxProfile, $"A {purpose} names a transaction.", "absent", id, $"{sent.Path}.transactionId"));
    }

    private void CheckPlace(Observation seen, SentProfile sent, string purpose, string maximum, string path, string wholeStation, string onEvse)
    {
        if (purpose == maximum && sent.Evse is { } evse and not 0)
            seen.Report(Breach(wholeStation, $"The {maximum} is for {path} {evse}, and can only be for the whole station.", "0", $"{evse}", path));
        else if (purpose == "TxProfile" && sent.Evse == 0)
            seen.Report(Breach(onEvse, $"The TxProfile is for {path} 0, where no transaction takes place.", "more than 0", "0", path));
    }
}
