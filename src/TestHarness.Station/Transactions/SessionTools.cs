using TestHarness.Station.Authorization;
using TestHarness.Station.Availability;
using TestHarness.Station.Booting;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Limits;
using TestHarness.Station.Metering;
using TestHarness.Station.Metering.Signing;
using TestHarness.Station.Reservations;
using TestHarness.Station.Services;
using TestHarness.Station.Tariffs;

namespace TestHarness.Station.Transactions;

/// <summary>What charging sessions share.</summary>
internal sealed class SessionTools(
    StationContext station,
    DeviceModelService model,
    ICsmsLink link,
    Registration registration,
    EnergyFlow flow,
    MeterService meter,
    MeterReader reader,
    ReadingSigner signer,
    TransactionQueue queue,
    AvailabilityService availability,
    Authorizer authorizer,
    EventNotifier events,
    ITransactionProfiles profiles,
    DefaultTariffs tariffs,
    ReservationService reservations,
    ReservationUpdates reservationUpdates) : IStationService
{
    public StationContext Station { get; } = station;

    public DeviceModelService Model { get; } = model;

    public ICsmsLink Link { get; } = link;

    public Registration Registration { get; } = registration;

    public EnergyFlow Flow { get; } = flow;

    public MeterService Meter { get; } = meter;

    public MeterReader Reader { get; } = reader;

    public ReadingSigner Signer { get; } = signer;

    public TransactionQueue Queue { get; } = queue;

    public AvailabilityService Availability { get; } = availability;

    public Authorizer Authorizer { get; } = authorizer;

    public EventNotifier Events { get; } = events;

    public ITransactionProfiles Profiles { get; } = profiles;

    public DefaultTariffs Tariffs { get; } = tariffs;

    public ReservationService Reservations { get; } = reservations;

    public ReservationUpdates ReservationUpdates { get; } = reservationUpdates;
}
