using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;

namespace TestHarness.Station.Transactions;

/// <summary>Takes the readings of a transaction: those sent under way and those kept for its end (J02, sections J.2.1 and J.2.2).</summary>
internal sealed class TransactionSampler(SessionTools tools, ChargingSession session)
{
    private IDisposable? _updates;
    private IDisposable? _ends;
    private IDisposable? _alignedEnds;
    private bool _watching;

    /// <summary>Begins with the transaction.</summary>
    public void Begin()
    {
        if (!_watching)
            tools.Model.Changed += Reconfigured;
        _watching = true;
        PlanUpdate();
        PlanEnd();
        PlanAlignedEnd();
    }

    /// <summary>Ends with it.</summary>
    public void End()
    {
        tools.Model.Changed -= Reconfigured;
        _watching = false;
        _updates?.Dispose();
        _ends?.Dispose();
        _alignedEnds?.Dispose();
    }

    private void Reconfigured(VariableKey key, string value)
    {
        if (key.Equals(SampledDataCtrlr.TxUpdatedInterval))
            PlanUpdate();
        else if (key.Equals(SampledDataCtrlr.TxEndedInterval))
            PlanEnd();
        else if (key.Equals(AlignedDataCtrlr.TxEndedInterval))
            PlanAlignedEnd();
    }

    private void PlanUpdate()
    {
        _updates?.Dispose();
        _updates = Plan(SampledDataCtrlr.TxUpdatedInterval, session.Transaction!.StartedAt, () =>
        {
            PlanUpdate();
            if (session.Evse is { } evse
                && tools.Model.Bool(SampledDataCtrlr.Enabled)
                && tools.Reader.Read(evse, tools.Model.List(SampledDataCtrlr.TxUpdatedMeasurands), ReadingContextEnumType.SamplePeriodic) is { } taken)
            {
                var reading = tools.Signer.Sign(taken, evse, session.Transaction, SampledDataCtrlr.SignReadings, SampledDataCtrlr.SignUpdatedReadings)!;
                session.Report(TriggerReasonEnumType.MeterValuePeriodic, request => request with { MeterValue = [.. request.MeterValue ?? [], reading] });
            }
        });
    }

    private void PlanEnd()
    {
        _ends?.Dispose();
        _ends = Plan(SampledDataCtrlr.TxEndedInterval, session.Transaction!.StartedAt, () =>
        {
            PlanEnd();
            Keep(SampledDataCtrlr.Enabled, SampledDataCtrlr.TxEndedMeasurands, SampledDataCtrlr.SignReadings, ReadingContextEnumType.SamplePeriodic);
        });
    }

    private void PlanAlignedEnd()
    {
        _alignedEnds?.Dispose();
        _alignedEnds = Plan(AlignedDataCtrlr.TxEndedInterval, Midnight(session.Transaction!.StartedAt), () =>
        {
            PlanAlignedEnd();
            Keep(AlignedDataCtrlr.Enabled, AlignedDataCtrlr.TxEndedMeasurands, AlignedDataCtrlr.SignReadings, ReadingContextEnumType.SampleClock);
        });
    }

    private static DateTimeOffset Midnight(DateTimeOffset time) => new(time.UtcDateTime.Date, TimeSpan.Zero);

    private void Keep(VariableKey enabled, VariableKey measurands, VariableKey sign, ReadingContextEnumType context)
    {
        if (session is { Evse: { } evse, Transaction: { } transaction }
            && tools.Model.Bool(enabled)
            && tools.Signer.Sign(tools.Reader.Read(evse, tools.Model.List(measurands), context), evse, transaction, sign) is { } reading)
        {
            transaction.EndReadings.Add(reading);
        }
    }

    private IDisposable? Plan(VariableKey interval, DateTimeOffset origin, Action work)
    {
        var every = tools.Model.Duration(interval);
        if (every <= TimeSpan.Zero)
            return null;
        var elapsed = tools.Station.Clock.Now - origin;
        var next = every * (Math.Floor(elapsed / every) + 1);
        return tools.Station.After(next - elapsed, () =>
        {
            work();
            return Task.CompletedTask;
        });
    }
}
