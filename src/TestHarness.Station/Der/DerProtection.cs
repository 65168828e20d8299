using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Services;
using TestHarness.Station.SmartCharging;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.Der;

/// <summary>
/// Executes the DER controls: limits the power by percentage and by curves, cuts the outlets off by must-trip curves, lets them come back by EnterService,
/// and tells the CSMS when that changes what a vehicle gets or gives (R04, R05).
/// </summary>
internal sealed class DerProtection : IStationService
{
    private readonly StationContext _station;
    private readonly DeviceModelService _model;
    private readonly DerControls _controls;
    private readonly SmartChargingService _charging;
    private readonly TripWatch[] _trips = [new(DERControlEnumType.HFMustTrip), new(DERControlEnumType.LFMustTrip), new(DERControlEnumType.HVMustTrip), new(DERControlEnumType.LVMustTrip)];
    private GridAlarm? _tripped;
    private DateTimeOffset? _healthySince;
    private GridAlarm? _told;
    private IDisposable? _timer;

    public DerProtection(StationContext station, DeviceModelService model, DerControls controls, SmartChargingService charging)
    {
        _station = station;
        _model = model;
        _controls = controls;
        _charging = charging;
    }

    /// <inheritdoc />
    public void Start()
    {
        _charging.GridCode = evseId => Limit(evseId).Limit;
        _charging.Evaluated += TellAlarm;
        _controls.Changed += Look;
        _station.Cabinet.Grid.Changed += Look;
        Look();
    }

    private void Look()
    {
        _timer?.Dispose();
        var now = _station.Clock.Now;
        var grid = _station.Cabinet.Grid;
        var due = _trips.Select(watch => (watch.Alarm, Due: watch.Due(_controls.InForce(watch.Type)?.Request.Curve, grid, now))).Where(static x => x.Due is not null).ToArray();
        DateTimeOffset? next = due.Where(x => x.Due > now).Min(static x => x.Due);
        if (due.FirstOrDefault(x => x.Due <= now) is { Alarm: { } alarm })
        {
            _tripped = alarm;
            _healthySince = null;
        }
        else if (_tripped is not null)
        {
            next = Return(now) ?? next;
        }

        if (next is { } moment)
        {
            _timer = _station.After(moment - now, () =>
            {
                Look();
                return Task.CompletedTask;
            });
        }

        _charging.Evaluate();
    }

    // Comes back when the grid is within the window of EnterService for its delay; without such a control as soon as nothing trips.
    private DateTimeOffset? Return(DateTimeOffset now)
    {
        var grid = _station.Cabinet.Grid;
        var service = _controls.InForce(DERControlEnumType.EnterService)?.Request.EnterService;
        if (service is not null && (grid.Frequency < service.LowFreq || grid.Frequency > service.HighFreq || grid.Voltage < service.LowVoltage || grid.Voltage > service.HighVoltage))
        {
            _healthySince = null;
            return null;
        }

        _healthySince ??= now;
        var back = _healthySince.Value.AddSeconds((double)(service?.Delay ?? 0));
        if (now < back)
            return back;
        _tripped = null;
        _healthySince = null;
        return null;
    }

    private (GridCodeLimit Limit, GridAlarm? Cause) Limit(int evseId)
    {
        var evse = _station.Options.Evses[evseId - 1];
        if (!evse.SupportsV2X)
            return (GridCodeLimit.None, null);
        var discharge = Supported(DERControlEnumType.LimitMaxDischarge) ? (double?)_controls.InForce(DERControlEnumType.LimitMaxDischarge)?.Request.LimitMaxDischarge?.PctMaxDischargePower : null;
        var (power, cause) = _tripped is not null ? (0, _tripped) : Curves();
        return (new GridCodeLimit(power, discharge), cause ?? (discharge is null ? null : new GridAlarm(DERControlEnumType.LimitMaxDischarge, null)));

        bool Supported(DERControlEnumType type) => _model.List(DerVariables.ModesSupported(evseId, evse)).Contains(type.ToString());
    }

    private (double? Percent, GridAlarm? Cause) Curves()
    {
        var grid = _station.Cabinet.Grid;
        var frequency = DerCurve.At(_controls.InForce(DERControlEnumType.FreqWatt)?.Request.Curve, grid.Frequency);
        var voltage = DerCurve.At(_controls.InForce(DERControlEnumType.VoltWatt)?.Request.Curve, grid.Voltage);
        if (frequency is null && voltage is null)
            return (null, null);
        return voltage is null || frequency < voltage
            ? (frequency, new GridAlarm(DERControlEnumType.FreqWatt, grid.Frequency > 50 ? GridEventFaultEnumType.OverFrequency : GridEventFaultEnumType.UnderFrequency))
            : (voltage, new GridAlarm(DERControlEnumType.VoltWatt, grid.Voltage > 100 ? GridEventFaultEnumType.OverVoltage : GridEventFaultEnumType.UnderVoltage));
    }

    // R05: told once when a vehicle gets or gives something else than its profile or nominal rate says, again for another cause, and when it is over.
    private void TellAlarm()
    {
        var transactions = _station.Get<ITransactions>();
        var cause = _station.Cabinet.Evses
            .Where(evse => evse.Vehicle is not null && transactions.OnEvse(evse.Id) is { ChargingState: ChargingStateEnumType.Charging or ChargingStateEnumType.SuspendedEVSE })
            .Where(evse => Supplies.Rate(_charging.Nominal(evse.Id), evse.Options, evse.Vehicle!.Options) != Supplies.Rate(_charging.Current(evse.Id), evse.Options, evse.Vehicle!.Options))
            .Select(evse => Limit(evse.Id).Cause)
            .FirstOrDefault(static c => c is not null);
        if (cause == _told)
            return;
        var alarm = cause ?? _told!;
        _told = cause;
        var message = new NotifyDERAlarmRequest
        {
            ControlType = alarm.Control,
            GridEventFault = alarm.Fault,
            AlarmEnded = cause is null ? true : null,
            Timestamp = _station.Clock.Now,
        };
        var link = _station.Get<ICsmsLink>();
        if (link.Version == OcppVersion.V21)
            _station.Start(() => link.CallAsync(message));
    }
}
