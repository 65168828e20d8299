using TestHarness.Station.Availability;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Hardware;
using TestHarness.Station.Services;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.Firmware;

/// <summary>
/// The time in which nobody uses the station, so that firmware can be installed. Unless AllowNewSessionsPendingFirmwareUpdate is true, nobody else begins to use it meanwhile (L01.FR.07).
/// </summary>
internal sealed class FirmwareWindow(StationContext station, DeviceModelService model, ITransactions transactions, AvailabilityService availability) : IStationService
{
    private readonly HashSet<int> _closed = [];
    private TaskCompletionSource _changed = new();

    /// <summary>Whether a transaction is under way, or a driver is still here: a vehicle is plugged in, or in a bay that has a sensor.</summary>
    public bool IsInUse => transactions.Active.Count > 0 || station.Cabinet.Evses.Any(IsTaken);

    /// <inheritdoc />
    public void Start()
    {
        transactions.Ended += _ => Look();
        foreach (var evse in station.Cabinet.Evses)
            evse.Changed += _ => Look();
    }

    /// <summary>Waits until nobody uses the station.</summary>
    /// <param name="keepOthersOut">Whether EVSEs that are not in use become Unavailable where the CSMS does not allow new sessions.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task WaitAsync(bool keepOthersOut, CancellationToken cancellation)
    {
        while (IsInUse)
        {
            if (keepOthersOut && !model.Bool(ChargingInfrastructure.AllowNewSessionsPendingFirmwareUpdate))
            {
                foreach (var evse in station.Cabinet.Evses.Where(evse => !IsTaken(evse) && transactions.OnEvse(evse.Id) is null))
                    Close(evse);
            }

            await _changed.Task.WaitAsync(cancellation);
        }
    }

    /// <summary>Makes every EVSE Unavailable: firmware is being installed.</summary>
    public void CloseAll()
    {
        foreach (var evse in station.Cabinet.Evses)
            Close(evse);
    }

    /// <summary>Gives back what was closed.</summary>
    public void Reopen()
    {
        foreach (var id in _closed)
            availability.Reopen(id);
        _closed.Clear();
    }

    private static bool IsTaken(EvseHardware evse) => evse.Plugged is not null || (evse.Options.HasBaySensor && evse.BayOccupied);

    private void Close(EvseHardware evse)
    {
        if (_closed.Add(evse.Id))
            availability.Close(evse.Id);
    }

    // Behind whoever else is told of it: an EVSE is Available before it is made Unavailable.
    private void Look() => station.Start(() =>
    {
        var changed = _changed;
        _changed = new TaskCompletionSource();
        changed.TrySetResult();
        return Task.CompletedTask;
    });
}
