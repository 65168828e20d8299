using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Hardware;
using TestHarness.Station.Metering;

namespace TestHarness.Station.Transactions;

/// <summary>The limits of a transaction in cost, energy and time: takes them from driver and CSMS, confirms them, and suspends or ends what reaches one (E16).</summary>
internal sealed class LimitWatch(SessionTools tools, ChargingSession session, TransactionCosts costs)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(60);
    private IDisposable? _timer;

    /// <summary>Whether the station supports a limit, by its field's name.</summary>
    public static bool Supports(SessionTools tools, string limit) => tools.Model.List(TxCtrlr.SupportedLimits).Contains(limit);

    /// <summary>The driver sets or changes limits, at most to what the CSMS allows (E16.FR.01, E16.FR.04).</summary>
    public void SetByDriver(TransactionLimitType wanted)
    {
        var most = session.Transaction!.CsmsLimit;
        Set(Supported(wanted with
        {
            MaxCost = Least(wanted.MaxCost, most?.MaxCost),
            MaxEnergy = Least(wanted.MaxEnergy, most?.MaxEnergy),
            MaxTime = (int?)Least(wanted.MaxTime, most?.MaxTime),
        }));
    }

    /// <summary>
    /// The CSMS sets or changes limits; it has the last word (E16.FR.03, E16.FR.07). What the station does not support is not confirmed (E16.FR.13), nor what it has
    /// confirmed already: a CSMS that answers the confirmation with the same limit would never hear the end of it.
    /// </summary>
    public void SetByCsms(TransactionLimitType wanted)
    {
        var transaction = session.Transaction!;
        var supported = Supported(wanted);
        var limit = Merge(transaction.CsmsLimit, supported);
        if (limit == transaction.CsmsLimit && Merge(transaction.Limit, supported) == transaction.Limit)
            return;
        transaction.CsmsLimit = limit;
        Set(supported, always: true);
    }

    /// <summary>Looks whether a limit is reached, or no more (E16.FR.05, E16.FR.10, E16.FR.14), and when to look again.</summary>
    /// <returns>Whether one is reached that was not before.</returns>
    public bool Look()
    {
        _timer?.Dispose();
        if (session is not { Transaction: { Limit: { } limit } transaction, Evse: { } evse, Permit: not null })
            return false;
        var reached = Reached(transaction, limit, evse);
        if (reached is { } trigger)
        {
            if (transaction.LimitReached is not null)
                return false;
            transaction.LimitReached = trigger;
            session.ReachLimit(trigger, Reason(trigger));
            return true;
        }

        if (transaction.LimitReached is not null)
        {
            transaction.LimitReached = null;
            tools.Flow.Release(evse, HoldReason.LimitReached);
            session.FlowChanged();
        }

        _timer = tools.Station.After(Wait(transaction, limit, evse), () =>
        {
            Look();
            return Task.CompletedTask;
        });
        return false;
    }

    /// <summary>Takes up what was before the boot.</summary>
    public void Restore()
    {
        if (session is { Transaction.LimitReached: not null, Evse: { } evse })
            tools.Flow.Hold(evse, HoldReason.LimitReached);
    }

    /// <summary>Ends with the transaction.</summary>
    public void Clear() => _timer?.Dispose();

    private void Set(TransactionLimitType supported, bool always = false)
    {
        var transaction = session.Transaction!;
        var limit = Merge(transaction.Limit, supported);
        if (supported == new TransactionLimitType() || (limit == transaction.Limit && !always))
            return;
        transaction.Limit = limit;
        session.Report(TriggerReasonEnumType.LimitSet, request => request with { TransactionInfo = request.TransactionInfo with { TransactionLimit = limit } });
        Look();
    }

    private TriggerReasonEnumType? Reached(Transaction transaction, TransactionLimitType limit, EvseHardware evse)
    {
        if (limit.MaxEnergy is { } energy && tools.Meter.Imported(evse) - transaction.MeterStart >= (double)energy)
            return TriggerReasonEnumType.EnergyLimitReached;
        if (limit.MaxTime is { } time && tools.Station.Clock.Now - transaction.StartedAt >= TimeSpan.FromSeconds(time))
            return TriggerReasonEnumType.TimeLimitReached;
        return limit.MaxCost is { } cost && (costs.IsLocal ? costs.Total : transaction.CentralCost) >= cost ? TriggerReasonEnumType.CostLimitReached : null;
    }

    private TimeSpan Wait(Transaction transaction, TransactionLimitType limit, EvseHardware evse)
    {
        var wait = LookAgain;
        if (limit.MaxTime is { } time)
            wait = Sooner(wait, transaction.StartedAt + TimeSpan.FromSeconds(time) - tools.Station.Clock.Now);
        if (limit.MaxEnergy is { } energy && tools.Meter.Power(evse) is > 0 and var power && transaction.MeterStart is { } start)
            wait = Sooner(wait, Hours(((double)energy - (tools.Meter.Imported(evse) - start)) / power));
        if (limit.MaxCost is { } cost && costs.IsLocal && costs.TotalPerHour is > 0 and var rate)
            wait = Sooner(wait, Hours((double)((cost - costs.Total) / rate)));

        // A millisecond more than it takes, so that rounding never leaves a rest.
        return wait + TimeSpan.FromMilliseconds(1);
    }

    private static ReasonEnumType Reason(TriggerReasonEnumType trigger) => trigger switch
    {
        TriggerReasonEnumType.EnergyLimitReached => ReasonEnumType.EnergyLimitReached,
        TriggerReasonEnumType.TimeLimitReached => ReasonEnumType.TimeLimitReached,
        _ => ReasonEnumType.LocalOutOfCredit,
    };

    private TransactionLimitType Supported(TransactionLimitType wanted) => new()
    {
        MaxCost = Supports(tools, "maxCost") ? wanted.MaxCost : null,
        MaxEnergy = Supports(tools, "maxEnergy") ? wanted.MaxEnergy : null,
        MaxTime = Supports(tools, "maxTime") ? wanted.MaxTime : null,
    };

    private static TransactionLimitType Merge(TransactionLimitType? before, TransactionLimitType changes) => new()
    {
        MaxCost = changes.MaxCost ?? before?.MaxCost,
        MaxEnergy = changes.MaxEnergy ?? before?.MaxEnergy,
        MaxTime = changes.MaxTime ?? before?.MaxTime,
    };

    private static decimal? Least(decimal? wanted, decimal? most) => wanted > most ? most : wanted;

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(Math.Clamp(hours, 0, 24));

    private static TimeSpan Sooner(TimeSpan one, TimeSpan other) => other < TimeSpan.Zero ? TimeSpan.Zero : other < one ? other : one;
}
