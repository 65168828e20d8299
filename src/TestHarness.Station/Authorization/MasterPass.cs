using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Services;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.Authorization;

/// <summary>Stops transactions, and gives cables free, for the holder of a master pass: those that he chooses on the user interface, or all where there is none (C16).</summary>
internal sealed class MasterPass(StationContext station, DeviceModelService model, TransactionService transactions) : IStationService
{
    private IDisposable? _timer;

    /// <summary>A master pass was presented and accepted.</summary>
    public void Present(IdTokenType token)
    {
        Withdraw();
        if (!model.Bool(UiInput.Enabled))
        {
            Stop(token, null);
            return;
        }

        if (!transactions.Sessions.Any(session => session.Transaction is not null || session.Cable.Owner is not null))
            return;
        station.Cabinet.MasterPassMenu = evseIds =>
        {
            Withdraw();
            Stop(token, evseIds);
        };

        // C16, error handling.
        _timer = station.After(station.Options.MenuTimeout, () =>
        {
            Withdraw();
            return Task.CompletedTask;
        });
    }

    private void Withdraw()
    {
        _timer?.Dispose();
        station.Cabinet.MasterPassMenu = null;
    }

    private void Stop(IdTokenType token, IReadOnlyCollection<int>? evseIds)
    {
        foreach (var session in transactions.Sessions.Where(session => evseIds is null || (session.Evse is { } evse && evseIds.Contains(evse.Id))).ToArray())
        {
            if (session.Transaction is not null)
                session.Stop(TriggerReasonEnumType.StopAuthorized, ReasonEnumType.MasterPass, token);
            if (session.Permit is null)
                session.Cable.Open();
        }
    }
}
