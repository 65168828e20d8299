using TestHarness.Csms.Handling;
using TestHarness.Csms.Tokens;
using TestHarness.Csms.Transactions;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Keeps transactions and says whether their drivers may charge (E01 to E17, C02, C09, C17, H03, I02, I03).</summary>
internal sealed class TransactionEventHandler : SyncMessageHandler<TransactionEventRequest, TransactionEventResponse>
{
    protected override TransactionEventResponse Answer(TransactionEventRequest request, CallContext call)
    {
        var csms = call.Csms;
        var id = request.TransactionInfo.TransactionId;
        var isRepeated = csms.Transactions.Find(call.Station.Identity, id)?.SeqNos.Contains(request.SeqNo) == true;
        var transaction = csms.Transactions.Apply(call.Station.Identity, request);
        if (request.ReservationId is { } reservation)
            call.Station.NoteReservation(reservation, "Used", id);
        if (request.EventType == TransactionEventEnumType.Started && !isRepeated && call.Station.State.NextTransactionLimit is { } limit)
        {
            call.Station.Update(state => state with { NextTransactionLimit = null });
            csms.Transactions.Save(transaction = transaction with { NextLimit = limit });
        }

        var cost = transaction.CostIsLocal ? null : Tariff.Cost(csms.Options, transaction.Energy);
        var given = request.EventType == TransactionEventEnumType.Ended ? null : Limit(transaction, request, call);
        if (request.EventType == TransactionEventEnumType.Ended && !isRepeated)
            End(transaction, cost, call);
        return new TransactionEventResponse
        {
            IdTokenInfo = request.IdToken is { } token ? csms.Authorizer.Decide(token, id) : null,
            // Running costs are of events under way, but a limit of cost comes with what is used of it (E16.FR.11).
            TotalCost = request.EventType == TransactionEventEnumType.Started && given?.MaxCost is null ? null : cost,
            TransactionLimit = given,
        };
    }

    protected override void Answered(TransactionEventRequest request, TransactionEventResponse response, CallContext call)
    {
        if (response.TransactionLimit is not null && call.Csms.Transactions.Find(call.Station.Identity, request.TransactionInfo.TransactionId) is { } transaction)
            call.Csms.Transactions.Save(transaction with { Limit = response.TransactionLimit, NextLimit = null });
        if (request.TriggerReason == TriggerReasonEnumType.TxResumed)
            SendProfilesAgain(request.TransactionInfo.TransactionId, call);
    }

    private static void End(TransactionView transaction, decimal? cost, CallContext call)
    {
        call.Station.Update(state => state with
        {
            ChargingProfiles = [.. state.ChargingProfiles.Where(profile => profile.Profile.TransactionId != transaction.TransactionId)],
        });
        if (cost is not null && transaction.IdToken is { } token && call.Csms.Tokens.Find(token) is { Balance: { } balance } account)
            call.Csms.Tokens.Set(account with { Balance = balance - cost });
    }

    // E16.FR.02, FR.08, FR.12, C17.FR.03: once, only what the station supports, and never above its own limit.
    private static TransactionLimitType? Limit(TransactionView transaction, TransactionEventRequest request, CallContext call)
    {
        if (call.Connection.Version != OcppVersion.V21)
            return null;
        var wanted = transaction.NextLimit;
        if (wanted is null && transaction.Limit is null && transaction.IdToken is { } token && call.Csms.Tokens.Find(token)?.Balance is > 0 and var balance)
            wanted = new TransactionLimitType { MaxCost = balance };
        if (wanted is null)
            return null;
        var own = request.TransactionInfo.TransactionLimit;
        var supported = (call.Station.Model.Value("TxCtrlr", "SupportedLimits") ?? "").Split(',', StringSplitOptions.TrimEntries);
        bool Supports(string limit) => supported.Contains(limit, StringComparer.OrdinalIgnoreCase);
        var limit = new TransactionLimitType
        {
            MaxCost = Supports("maxCost") && !(own?.MaxCost <= wanted.MaxCost) ? wanted.MaxCost : null,
            MaxEnergy = Supports("maxEnergy") && !(own?.MaxEnergy <= wanted.MaxEnergy) ? wanted.MaxEnergy : null,
            MaxTime = Supports("maxTime") && !(own?.MaxTime <= wanted.MaxTime) ? wanted.MaxTime : null,
            MaxSoC = Supports("maxSoC") && !(own?.MaxSoC <= wanted.MaxSoC) ? wanted.MaxSoC : null,
        };
        return limit == new TransactionLimitType() ? null : limit;
    }

    // B13.FR.31, E17.FR.15
    private static void SendProfilesAgain(string transactionId, CallContext call)
    {
        if (string.Equals(call.Station.Model.Value("SmartChargingCtrlr", "ChargingProfilePersistence", "TxProfile"), "true", StringComparison.OrdinalIgnoreCase))
            return;
        foreach (var installed in call.Station.State.ChargingProfiles.Where(profile => profile.Profile.TransactionId == transactionId))
        {
            call.Csms.Start("Send a charging profile again", () => call.Csms.Calls.CallAsync(
                call.Station,
                new SetChargingProfileRequest { EvseId = installed.EvseId, ChargingProfile = installed.Profile }));
        }
    }
}
