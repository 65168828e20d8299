using System.Globalization;
using TestHarness.Ocpp;

namespace TestHarness.Rules.Transactions;

/// <summary>The transactions of a station that go on as far as was told, of every version.</summary>
internal sealed class OngoingTransactions
{
    private const int Most = 64;

    private Recent<string, OngoingTransaction>? _byId;

    /// <summary>Those on an EVSE, in 1.6 on a connector; on any when null.</summary>
    internal IEnumerable<OngoingTransaction> On(long? evse) => (_byId?.Values ?? []).Where(transaction => evse is null || transaction.Evse == evse);

    /// <summary>The one with that id; null when it does not go on.</summary>
    internal OngoingTransaction? Find(string id) => _byId is not null && _byId.TryGet(id, out var transaction) ? transaction : null;

    /// <summary>The one of 1.6 with that number; null when it does not go on, or without a number.</summary>
    internal OngoingTransaction? Find(long? number) => Find(Id(number));

    /// <summary>Learns from a record.</summary>
    /// <returns>The transaction that the record shows to go on, and when by the station's clock; null when it shows none.</returns>
    internal (OngoingTransaction Transaction, DateTimeOffset Time)? Learn(Observation seen)
    {
        switch (seen.Frame?.Action)
        {
            case "TransactionEvent" when seen.Event is { } read:
                return Event(seen, read);
            case "TransactionEvent" when seen.IsResult(Party.Csms, "TransactionEvent") && seen.IsDelivered:
                Authorize(seen);
                break;
            case "StartTransaction" when seen.IsResult(Party.Csms, "StartTransaction") && seen.IsDelivered:
                Start(seen);
                break;
            case "StopTransaction" when seen.IsRequest(Party.Station):
                _byId?.Remove(Id(seen.Payload.Number("transactionId")));
                break;
            case "MeterValues" when seen.Version == OcppVersion.V16 && _byId is not null && seen.IsRequest(Party.Station):
                return Metered(seen);
            case "BootNotification" when seen.IsRequest(Party.Station):
                _byId = null;
                break;
        }

        return null;
    }

    private static string Id(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private (OngoingTransaction, DateTimeOffset)? Event(Observation seen, EventReading read)
    {
        if (read.Type == "Ended")
        {
            _byId?.Remove(read.Id);
            return null;
        }

        // A late event of what is over begins nothing.
        if (_byId is null || !_byId.TryGet(read.Id, out var transaction))
        {
            if (read.IsOffline || read.Type != "Started")
                return null;
            transaction = new OngoingTransaction(read.Id, seen.Record.ConnectionId);
            (_byId ??= new(Most)).Add(read.Id, transaction, out _);
        }

        var (evse, connector) = read.Place;
        if (evse is not null && transaction.Evse != evse)
            (transaction.Evse, transaction.Doubt) = (evse, null);
        transaction.Connector = connector ?? transaction.Connector;
        if (Ends(read.Trigger))
            (transaction.IsAuthorized, transaction.Doubt) = (false, null);
        return read.IsOffline || read.Time is not { } time ? null : (transaction, time);
    }

    // What takes the authorization away, or ends the transaction soon.
    private static bool Ends(string? trigger) => trigger
        is "StopAuthorized" or "Deauthorized" or "RemoteStop" or "EVConnectTimeout" or "EVCommunicationLost" or "EVDeparted" or "AbnormalCondition" or "ResetCommand" or "TariffNotAccepted"
        or "CostLimitReached" or "EnergyLimitReached" or "SoCLimitReached" or "TimeLimitReached";

    private void Authorize(Observation seen)
    {
        if (_byId is null || seen.DeliveredPayload.Text("idTokenInfo", "status") is not { } status)
            return;
        if (seen.Request.Text("transactionInfo", "transactionId") is not { } id || !_byId.TryGet(id, out var transaction))
            return;
        transaction.IsAuthorized = status == "Accepted" && !Ends(seen.Request.Text("triggerReason")) && seen.Request.Text("idToken", "type") is not null;
    }

    private void Start(Observation seen)
    {
        if (seen.DeliveredPayload.Number("transactionId") is not { } number || seen.Request.Number("connectorId") is not { } connector)
            return;
        _byId ??= new(Most);
        _byId.Remove(Id(number));
        var transaction = new OngoingTransaction(Id(number), seen.Record.ConnectionId)
        {
            Evse = connector,
            IsAuthorized = seen.DeliveredPayload.Text("idTagInfo", "status") == "Accepted",
        };
        _byId.Add(transaction.Id, transaction, out _);
    }

    private (OngoingTransaction, DateTimeOffset)? Metered(Observation seen)
    {
        if (!_byId!.TryGet(Id(seen.Payload.Number("transactionId")), out var transaction))
            return null;
        var times = seen.Payload.Items("meterValue").Select(static value => value.Time("timestamp")).OfType<DateTimeOffset>().ToList();
        return times.Count == 0 ? null : (transaction, times.Max());
    }
}
