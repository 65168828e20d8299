using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Limits;

namespace TestHarness.Station.Transactions;

/// <summary>Fills TransactionEvents with what has to be told once and was not told yet (Part 2 section E.1.5).</summary>
internal sealed class EventComposer(SessionTools tools)
{
    /// <summary>Whether the token of the authorization is still to be told (E03.FR.01).</summary>
    public bool TokenUntold { get; set; }

    /// <summary>Makes the next event of the session's transaction and counts it.</summary>
    public TransactionEventRequest Compose(ChargingSession session, TransactionEventEnumType type, TriggerReasonEnumType trigger, int? phases)
    {
        var transaction = session.Transaction!;
        var now = tools.Station.Clock.Now;
        transaction.CountTo(now);
        transaction.ChargingSince = session.State == ChargingStateEnumType.Charging ? now : null;
        var request = new TransactionEventRequest
        {
            EventType = type,
            TriggerReason = trigger,
            Timestamp = now,
            SeqNo = transaction.SeqNo++,
            Offline = tools.Link.IsConnected ? null : true,
            Evse = Evse(session, transaction),
            IdToken = TokenUntold && type != TransactionEventEnumType.Ended ? transaction.Token : null,
            NumberOfPhasesUsed = Phases(session, transaction, phases),
            EvseSleep = Sleeps(session),
            MeterValue = Readings(session, transaction, type),
            TransactionInfo = new TransactionType
            {
                TransactionId = transaction.Id,
                ChargingState = session.State,
                TimeSpentCharging = type == TransactionEventEnumType.Ended ? (int)transaction.SecondsCharged : null,
            },
        };
        TokenUntold = TokenUntold && type == TransactionEventEnumType.Ended;
        transaction.ToldState = session.State;
        transaction.LastEventAt = now;
        transaction.InBay = session.Evse is { Options.HasBaySensor: true, BayOccupied: true };
        return request;
    }

    // E01.FR.16
    private static EVSEType? Evse(ChargingSession session, Transaction transaction)
    {
        if (session.Evse is not { } evse)
            return null;
        var connector = evse.Plugged?.Id;
        if (transaction.EvseTold && (connector is null || connector == transaction.ToldConnector))
            return null;
        transaction.EvseTold = true;
        transaction.ToldConnector = connector;
        return new EVSEType { Id = evse.Id, ConnectorId = connector };
    }

    // Q10.FR.04
    private bool? Sleeps(ChargingSession session) =>
        session.Evse is { } evse && tools.Station.Get<IPowerLimits>().Current(evse.Id).IsAsleep ? true : null;

    // E02.FR.18, FR.19
    private static int? Phases(ChargingSession session, Transaction transaction, int? phases)
    {
        if (session.State != ChargingStateEnumType.Charging || phases is null || phases == transaction.ToldPhases)
            return null;
        transaction.ToldPhases = phases;
        return phases;
    }

    private IReadOnlyList<MeterValueType>? Readings(ChargingSession session, Transaction transaction, TransactionEventEnumType type)
    {
        if (session.Evse is not { } evse)
            return null;
        var isSampled = tools.Model.Bool(SampledDataCtrlr.Enabled);
        if (type == TransactionEventEnumType.Ended)
        {
            // What was kept by the clock is sent also where nothing is sampled.
            if (isSampled)
                Keep(ReadingContextEnumType.TransactionEnd);
            return transaction.EndReadings.Count > 0 ? transaction.EndReadings : null;
        }

        // E01.FR.09, FR.17
        if (!isSampled || transaction.BeginTold || (type != TransactionEventEnumType.Started && session.State != ChargingStateEnumType.Charging))
            return null;
        transaction.BeginTold = true;
        var begin = tools.Reader.Read(evse, tools.Model.List(SampledDataCtrlr.TxStartedMeasurands), ReadingContextEnumType.TransactionBegin);
        begin = session.StartIsSigned
            ? tools.Signer.Sign(begin, evse, transaction)
            : tools.Signer.Sign(begin, evse, transaction, SampledDataCtrlr.SignReadings, SampledDataCtrlr.SignStartedReadings);
        Keep(ReadingContextEnumType.TransactionBegin);
        return begin is null ? null : [begin];

        void Keep(ReadingContextEnumType context)
        {
            var reading = tools.Reader.Read(evse, tools.Model.List(SampledDataCtrlr.TxEndedMeasurands), context);
            if (tools.Signer.Sign(reading, evse, transaction, SampledDataCtrlr.SignReadings) is { } kept)
                transaction.EndReadings.Add(kept);
        }
    }
}
