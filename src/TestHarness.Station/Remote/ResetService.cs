using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Availability;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Hardware;
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
    ICsmsLink link,
    AvailabilityService availability,
    EnergyFlow flow) : IStationService
{
    private readonly HashSet<int> _waiting = [];
    private bool _stationWaits;

    /// <inheritdoc />
    public void Start()
    {
        transactions.Ended += _ => station.Start(CheckIdleAsync);

        // Behind whoever else is told of it: an EVSE is Available before it is made Unavailable.
        foreach (var evse in station.Cabinet.Evses)
            evse.Changed += _ => station.Start(CheckIdleAsync);
    }

    /// <summary>Lets transactions end by themselves and lets none begin, then resets (B12.FR.01).</summary>
    public Task WaitForIdleAsync(int? evseId)
    {
        _stationWaits |= evseId is null;
        _waiting.UnionWith(station.Cabinet.Evses.Select(evse => evse.Id).Where(id => evseId is null || id == evseId));
        return CheckIdleAsync();
    }

    /// <summary>Resets now: ends the transactions within, or lets them go on afterwards.</summary>
    public async Task ResetAsync(int? evseId, bool resume)
    {
        foreach (var session in transactions.Sessions.Where(session => evseId is null || session.Evse?.Id == evseId).ToArray())
        {
            if (resume && session.Transaction is { } transaction)
                Suspend(session, transaction);
            else
                session.Finish(TriggerReasonEnumType.ResetCommand, ReasonEnumType.ImmediateReset);
        }

        if (evseId is { } id)
            Restart(station.Cabinet.Evse(id)!);
        else
            await RebootAsync(BootReasonEnumType.RemoteReset);
    }

    private void Suspend(ChargingSession session, Transaction transaction)
    {
        session.Report(TriggerReasonEnumType.ResetCommand);
        transaction.ResumeAfterReset = true;
        transaction.CountTo(station.Clock.Now);
        TransactionService.Save(station.Storage, transaction);
        if (session.Evse is not { } evse)
            return;
        flow.Switch(evse, closed: false);
        if (evse.Plugged is { } connector)
            connector.Locked = false;
    }

    // B11.FR.08, B12.FR.08, B13.FR.11: the EVSE alone. One that a transaction goes on at stays Occupied.
    private void Restart(EvseHardware evse)
    {
        _waiting.Remove(evse.Id);
        if (transactions.OfEvse(evse.Id).Transaction is null)
            availability.CloseForReset(evse.Id);
        station.After(evse.Options.ResetTime, () =>
        {
            availability.Reopen(evse.Id);
            if (transactions.OfEvse(evse.Id) is { Transaction: { ResumeAfterReset: true } transaction } session)
                session.Resume(transaction, model.Bool(TxCtrlr.AllowEnergyTransferResumption), TimeSpan.Zero);
            return Task.CompletedTask;
        });
    }

    private async Task CheckIdleAsync()
    {
        foreach (var evse in station.Cabinet.Evses.Where(evse => _waiting.Contains(evse.Id) && transactions.OfEvse(evse.Id).Transaction is null))
        {
            if (_stationWaits)
                CloseIdle(evse);
            else
                Restart(evse);
        }

        if (!_stationWaits || transactions.Active.Count > 0)
            return;
        _stationWaits = false;
        await RebootAsync(BootReasonEnumType.ScheduledReset);
    }

    private void CloseIdle(EvseHardware evse)
    {
        availability.Bar(evse.Id);
        if (availability.StateOf(evse) == ConnectorStatusEnumType.Available)
            availability.CloseForReset(evse.Id);
    }

    /// <summary>Reboots once what is under way to the CSMS has arrived; what the CSMS does not take in time is sent after the reboot (B12.FR.05).</summary>
    public async Task RebootAsync(BootReasonEnumType reason)
    {
        foreach (var evse in station.Cabinet.Evses)
            availability.Bar(evse.Id);
        var longest = model.Duration(OcppCommCtrlr.MessageTimeout);
        await queue.WhenEmptyAsync(longest);
        await link.WhenQuietAsync(longest);
        station.Reboot(reason);
    }
}
