using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Hardware;
using TestHarness.Station.Storage;

namespace TestHarness.Station.Transactions;

/// <summary>
/// Keeps a driver's own cable in the socket while he is authorized, and gives it back when that ends; but not to whoever comes by when he
/// was refused (E05.FR.11) or the cable was taken off the vehicle (E09.FR.03, E10.FR.01): then only he, or one of his group, can have it.
/// </summary>
internal sealed class CableLock(SessionTools tools, ChargingSession session)
{
    private bool _vehicleReturned;

    /// <summary>Whose cable stays locked in although his authorization is over; null when there is none. Kept over reboots.</summary>
    public Permit? Owner { get; private set; }

    /// <summary>Who has to present his token again to get his cable out; the owner, unless a vehicle was connected to it anew.</summary>
    public Permit? Claimant => _vehicleReturned ? null : Owner;

    private ConnectorHardware? Locked => session.Evse?.Connectors.FirstOrDefault(connector => connector.Locked);

    /// <summary>Takes up what was before the boot; a cable that nobody is waiting for is let go.</summary>
    public void Restore()
    {
        if (session.Evse is not { } evse)
            return;
        Owner = tools.Station.Storage.Load<Permit>(Document(evse));
        _vehicleReturned = Owner is not null && evse.Plugged is not null;
        if (Owner is null && session.Permit is null)
            Open();
    }

    /// <summary>Locks the plug before power flows (G05).</summary>
    /// <returns>Whether power may flow.</returns>
    public bool Close(ConnectorHardware connector)
    {
        if (connector.Options.HasFixedCable || connector.Locked)
            return true;
        if (connector.LockJammed)
        {
            // G05.FR.01, FR.02
            tools.Station.Start(() => tools.Events.NotifyAsync(
                ChargingInfrastructure.RetentionLock(session.Evse!.Id, connector.Id), "true", EventTriggerEnumType.Delta, session.Transaction?.Id));
            return false;
        }

        connector.Locked = true;
        return true;
    }

    /// <summary>Lets the cable go, or keeps it for the driver whose authorization ended.</summary>
    /// <param name="driver">The driver.</param>
    /// <param name="reason">Why it ended.</param>
    public void Release(Permit driver, ReasonEnumType reason)
    {
        if (Locked is null)
            return;
        var isLeft = reason == ReasonEnumType.EVDisconnected && !tools.Model.Bool(OcppCommCtrlr.UnlockOnEvSideDisconnect);
        if (isLeft || reason == ReasonEnumType.DeAuthorized)
            Keep(driver);
        else
            Open();
    }

    /// <summary>Opens the lock.</summary>
    public void Open()
    {
        if (Locked is { } connector)
            connector.Locked = false;
        Keep(null);
    }

    /// <summary>The cable is nobody's concern any more: it was taken out, or a driver is authorized who is charging with it.</summary>
    public void Forget() => Keep(null);

    /// <summary>A vehicle was connected to the cable or disconnected from it.</summary>
    public void VehicleChanged(bool connected) => _vehicleReturned = connected && Owner is not null;

    private static string Document(EvseHardware evse) => $"cable.{evse.Id}";

    private void Keep(Permit? owner)
    {
        _vehicleReturned = false;
        if (owner == Owner || session.Evse is not { } evse)
            return;
        Owner = owner;
        if (owner is null)
            tools.Station.Storage.Delete(Document(evse));
        else
            tools.Station.Storage.Save(Document(evse), owner);
    }
}
