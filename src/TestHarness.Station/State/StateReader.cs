using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using TestHarness.Station.Availability;
using TestHarness.Station.Booting;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Displays;
using TestHarness.Station.Hardware;
using TestHarness.Station.Metering;
using TestHarness.Station.Reservations;
using TestHarness.Station.Services;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.State;

/// <summary>Takes a snapshot of a running station.</summary>
internal sealed class StateReader(
    StationContext station,
    ICsmsLink link,
    Registration registration,
    DeviceModelService model,
    MeterService meter,
    AvailabilityService availability,
    TransactionService transactions,
    ReservationService reservations,
    DisplayScreen display) : IStationService
{
    /// <summary>A snapshot of a station without power.</summary>
    public static StationState Dark(StationOptions options, Cabinet cabinet) => new()
    {
        Identity = options.Identity,
        Powered = false,
        Connected = false,
        NetworkUp = cabinet.NetworkUp,
        Evses = [.. cabinet.Evses.Select(evse => new EvseState(evse.Id, evse.BayOccupied, null, 0, null, null, [.. evse.Connectors.Select(connector => Connector(connector, null))]))],
        Transactions = [],
        Variables = new Dictionary<string, string?>(),
    };

    /// <summary>A snapshot.</summary>
    public StationState Read() => new()
    {
        Identity = station.Options.Identity,
        Powered = true,
        Connected = link.IsConnected,
        Version = link.Version?.Label(),
        RegistrationStatus = registration.Status is { } status ? EnumNames.Of(status) : null,
        NetworkUp = station.Cabinet.NetworkUp,
        Evses = [.. station.Cabinet.Evses.Select(Evse)],
        Transactions =
        [
            .. transactions.Active.Select(transaction => new TransactionState(
                transaction.Id, transaction.EvseId, EnumNames.Of(transaction.ChargingState), transaction.IdToken?.IdToken, transaction.StartedAt)),
        ],
        Reservations = [.. reservations.All.Select(one => new ReservationState(one.Id, one.EvseId, one.ConnectorType, one.Token.IdToken, one.Group?.IdToken, one.Expiry))],
        Variables = model.All
            .Where(variable => variable.Attributes.Any(attribute => attribute is { Kind: AttributeKind.Actual, Mutability: not Mutability.WriteOnly }))
            .ToDictionary(variable => variable.Key.ToString(), variable => model.Value(variable.Key)),
        Display = display.Now,
    };

    private static ConnectorState Connector(ConnectorHardware connector, string? status) =>
        new(connector.Id, status, connector.Vehicle is not null, connector.CableInSocket, connector.Locked, connector.Fault, connector.Vehicle?.StateOfCharge);

    private EvseState Evse(EvseHardware evse) => new(
        evse.Id,
        evse.BayOccupied,
        EnumNames.Of(transactions.OfEvse(evse.Id).State),
        meter.Power(evse),
        meter.Imported(evse),
        meter.Exported(evse),
        [.. evse.Connectors.Select(connector => Connector(connector, EnumNames.Of(availability.StateOf(evse, connector))))]);
}
