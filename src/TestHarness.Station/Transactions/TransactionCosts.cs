using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Tariffs;

namespace TestHarness.Station.Transactions;

/// <summary>What a transaction costs where the station calculates it: its tariff, cost details in its events, and running costs (I07, I11, I12).</summary>
internal sealed class TransactionCosts(SessionTools tools, ChargingSession session)
{
    private IDisposable? _timer;

    /// <summary>Whether cost is calculated here, and not by the CSMS (E16.FR.16, I12.FR.01).</summary>
    public bool IsLocal => session.Transaction?.Tariffs.Count > 0 && tools.Model.Bool(TariffCostVariables.CostEnabled);

    /// <summary>The cost up to now, with taxes.</summary>
    public decimal Total => Details(withPeriods: false).TotalCost.Total.InclTax ?? 0;

    /// <summary>What the next hour will cost as things are, with taxes.</summary>
    public decimal TotalPerHour => session is { Transaction: { } transaction, Evse: { } evse }
        ? CostCalculator.PerHour(transaction.Tariffs[^1].Tariff, tools.Meter.Power(evse), transaction.ChargingSince is not null)
        : 0;

    /// <summary>The cost up to now.</summary>
    public CostDetailsType Details(bool withPeriods) => CostCalculator.Details(session.Transaction!.Tariffs, Used(session.Transaction), withPeriods);

    /// <summary>Puts into an event what has to be told with it: the tariff once (I07.FR.32), the cost at the beginning, at the end and when its limit is reached (I12.FR.01, I12.FR.02).</summary>
    public TransactionEventRequest Complete(TransactionEventRequest request)
    {
        if (Decide() is { } tariff)
            request = request with { TransactionInfo = request.TransactionInfo with { TariffId = tariff.TariffId } };
        if (!IsLocal)
            return request;
        var isEnd = request.EventType == TransactionEventEnumType.Ended;
        var isDue = isEnd
            || request.TriggerReason is TriggerReasonEnumType.RunningCost or TriggerReasonEnumType.CostLimitReached
            || (TellsRunning && (request.EventType == TransactionEventEnumType.Started || request.TriggerReason == TriggerReasonEnumType.LimitSet));
        return isDue ? request with { CostDetails = Details(withPeriods: isEnd) } : request;
    }

    /// <summary>Charges what follows by another tariff (I11.FR.07, I11.FR.08).</summary>
    public void Change(TariffType tariff)
    {
        Apply(tariff, Used(session.Transaction!));
        session.Report(TriggerReasonEnumType.TariffChanged, request => request with { TransactionInfo = request.TransactionInfo with { TariffId = tariff.TariffId } });
    }

    /// <summary>Goes on with running costs after a boot.</summary>
    public void Restore()
    {
        if (session.Transaction?.Tariffs.Count > 0)
            Plan();
    }

    /// <summary>Ends with the transaction.</summary>
    public void Clear() => _timer?.Dispose();

    private bool TellsRunning => tools.Model.Bool(TariffCostVariables.RunningCostEnabled);

    // I07.FR.14: the default tariff of the EVSE, once a driver has accepted it by going on; it counts from the transaction's start.
    private TariffType? Decide()
    {
        if (session is not { Transaction: { TariffDecided: false } transaction, Permit: not null, Evse: { } evse })
            return null;
        transaction.TariffDecided = true;
        if (tools.Tariffs.Of(evse.Id) is not { } tariff)
            return null;
        transaction.Tariffs.Add(new TariffUse(tariff, transaction.StartedAt, Usage.None));
        Plan();
        return tariff;
    }

    private void Apply(TariffType tariff, Usage before)
    {
        session.Transaction!.TariffDecided = true;
        session.Transaction.Tariffs.Add(new TariffUse(tariff, tools.Station.Clock.Now, before));
        Plan();
    }

    private Usage Used(Transaction transaction)
    {
        var now = tools.Station.Clock.Now;
        var charged = transaction.SecondsCharged + (transaction.ChargingSince is { } since ? (now - since).TotalSeconds : 0);
        var energy = session.Evse is { } evse ? tools.Meter.Imported(evse) - (transaction.MeterStart ?? 0) : 0;
        return new Usage(energy, charged, (now - transaction.StartedAt).TotalSeconds - charged);
    }

    private void Plan()
    {
        _timer?.Dispose();
        var every = tools.Model.Duration(TariffCostVariables.CostInterval);
        if (every <= TimeSpan.Zero)
            return;
        var elapsed = tools.Station.Clock.Now - session.Transaction!.StartedAt;
        _timer = tools.Station.After((every * (Math.Floor(elapsed / every) + 1)) - elapsed, () =>
        {
            Plan();

            // Where the limit is reached just now, that event tells the cost.
            if (IsLocal && TellsRunning && !session.LookAtLimits())
                session.Report(TriggerReasonEnumType.RunningCost);
            return Task.CompletedTask;
        });
    }
}
