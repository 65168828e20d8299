using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Availability;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Metering;
using TestHarness.Station.Services;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.Remote;

/// <summary>Carries out resets, at once or when nobody charges any more (B11 to B13).</summary>
internal sealed class ResetService(
    StationContext station,
    DeviceModelService model,
    TransactionService transactions,
    TransactionQueue queue,
    AvailabilityService availability,
    EnergyFlow flow) : IStationService
{
    private readonly HashSet<int> _waiting = [];
    private bool _stationWaits;

    /// <inheritdoc />
    public void Start() => transactions.Ended += _ => station.Start(CheckIdleAsync);

    /// <summary>Lets transactions end by themselves and lets none begin, then resets (B12.FR.01).</summary>
    public void WaitForIdle(int? evseId)
    {
        _stationWaits |= evseId is null;
        foreach (var evse in station.Cabinet.Evses.Where(evse => evseId is null || evse.Id == evseId))
        {
            _waiting.Add(evse.Id);
            CloseIfFree(evse.Id);
        }
    }

    /// <summary>Resets now: ends the transactions within, or lets them go on afterwards.</summary>
    public async Task ResetAsync(int? evseId, bool resume)
    {
        foreach (var session in transactions.Sessions.Where(session => evseId is null || session.Evse?.Id == evseId).ToArray())
        {
            if (session.Transaction is not { } transaction)
                continue;
            if (resume)
                Suspend(session, transaction);
            else
                session.Finish(TriggerReasonEnumType.ResetCommand, ReasonEnumType.ImmediateReset);
        }

        if (evseId is null)
            await RebootAsync(BootReasonEnumType.RemoteReset);
        else if (resume)
            Continue(evseId.Value);
    }

    private void Suspend(ChargingSession session, Transaction transaction)
    {
        session.Report(TriggerReasonEnumType.ResetCommand);
        transaction.ResumeAfterReset = true;
        TransactionService.Save(station.Storage, transaction);
        if (session.Evse is not { } evse)
            return;
        flow.Switch(evse, closed: false);
        if (evse.Plugged is { } connector)
            connector.Locked = false;
    }

    private void Continue(int evseId)
    {
        var session = transactions.OfEvse(evseId);
        if (session.Transaction is { } transaction)
            session.Resume(transaction, model.Bool(TxCtrlr.AllowEnergyTransferResumption), TimeSpan.Zero);
    }

    private void CloseIfFree(int evseId)
    {
        if (transactions.OfEvse(evseId) is { Transaction: null, Evse.Plugged: null })
            availability.Close(evseId);
    }

    private async Task CheckIdleAsync()
    {
        foreach (var evseId in _waiting.Where(id => transactions.OfEvse(id).Transaction is null).ToArray())
        {
            if (_stationWaits)
            {
                availability.Close(evseId);
                continue;
            }

            _waiting.Remove(evseId);
            availability.Reopen(evseId);
        }

        if (!_stationWaits || transactions.Active.Count > 0)
            return;
        _stationWaits = false;
        await RebootAsync(BootReasonEnumType.ScheduledReset);
    }

    // B12.FR.05: what the CSMS does not take in time is sent after the reboot.
    private async Task RebootAsync(BootReasonEnumType reason)
    {
        await queue.WhenEmptyAsync(model.Duration(OcppCommCtrlr.MessageTimeout));
        station.Reboot(reason);
    }
}
