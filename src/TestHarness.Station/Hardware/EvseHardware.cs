namespace TestHarness.Station.Hardware;

/// <summary>One EVSE's contactor, meter register, parking bay and connectors.</summary>
internal sealed class EvseHardware(int id, EvseOptions options)
{
    /// <summary>Raised after anything physical changed here.</summary>
    public event Action<PhysicalChange>? Changed;

    /// <summary>Raised when the stop button is pressed.</summary>
    public event Action? StopPressed;

    /// <summary>The EVSE's id, from 1.</summary>
    public int Id { get; } = id;

    /// <summary>How it is built.</summary>
    public EvseOptions Options { get; } = options;

    /// <summary>The connectors in order of their ids, which begin at 1.</summary>
    public IReadOnlyList<ConnectorHardware> Connectors { get; } = [.. options.Connectors.Select((connector, index) => new ConnectorHardware(index + 1, connector))];

    /// <summary>The connector that a vehicle is plugged in to; null when none is.</summary>
    public ConnectorHardware? Plugged => Connectors.FirstOrDefault(connector => connector.Vehicle is not null);

    /// <summary>The vehicle plugged in; null when none is.</summary>
    public Vehicle? Vehicle => Plugged?.Vehicle;

    /// <summary>Whether the parking bay is occupied.</summary>
    public bool BayOccupied { get; private set; }

    /// <summary>Whether the software lets a cable be plugged in; null while there is no software, and where nothing keeps the sockets shut.</summary>
    public Func<bool>? OpensSockets { get; set; }

    /// <summary>Whether the contactor is closed: the power path to the cable. Opens by itself when power is lost.</summary>
    public bool ContactorClosed { get; set; }

    public ConnectorHardware? Connector(int connectorId) => connectorId >= 1 && connectorId <= Connectors.Count ? Connectors[connectorId - 1] : null;

    public void SetBay(bool occupied)
    {
        if (BayOccupied == occupied)
            return;
        BayOccupied = occupied;
        Changed?.Invoke(PhysicalChange.Bay);
    }

    /// <summary>Connects a vehicle: both ends of the cable, or its one loose end.</summary>
    public void PlugIn(ConnectorHardware connector, EvOptions ev)
    {
        connector.Vehicle = new Vehicle(ev);
        connector.CableInSocket = !connector.Options.HasFixedCable;
        Changed?.Invoke(PhysicalChange.Cable);
    }

    /// <summary>Takes the cable off the vehicle; in a socket its other end stays.</summary>
    public void UnplugVehicle(ConnectorHardware connector)
    {
        connector.Vehicle = null;
        Changed?.Invoke(PhysicalChange.Cable);
    }

    /// <summary>Takes the cable out of the socket, whatever is at its other end; the lock must be open.</summary>
    public void PullCable(ConnectorHardware connector)
    {
        if (connector.Vehicle is not null)
            UnplugVehicle(connector);
        connector.CableInSocket = false;
        Changed?.Invoke(PhysicalChange.Socket);
    }

    public void SetVehicleReady(bool ready)
    {
        if (Vehicle is not { } vehicle || vehicle.Ready == ready)
            return;
        vehicle.Ready = ready;
        Changed?.Invoke(PhysicalChange.Vehicle);
    }

    public void SetFault(ConnectorHardware connector, string? errorCode)
    {
        if (connector.Fault == errorCode)
            return;
        connector.Fault = errorCode;
        Changed?.Invoke(PhysicalChange.Fault);
    }

    public void PressStop() => StopPressed?.Invoke();

    public void DetachSoftware()
    {
        Changed = null;
        StopPressed = null;
        OpensSockets = null;
    }
}
