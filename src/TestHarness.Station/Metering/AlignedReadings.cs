using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Booting;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Hardware;
using TestHarness.Station.Metering.Signing;
using TestHarness.Station.Remote;
using TestHarness.Station.Services;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.Metering;

/// <summary>Sends clock-aligned readings: MeterValues of idle EVSEs and of the grid connection, TransactionEvents of the others (J01).</summary>
internal sealed class AlignedReadings(
    StationContext station,
    ICsmsLink link,
    Registration registration,
    DeviceModelService model,
    MeterReader reader,
    ReadingSigner signer) : IStationService, ITrigger
{
    private ITransactions? _transactions;
    private IDisposable? _timer;

    /// <inheritdoc />
    public MessageTriggerEnumType Message => MessageTriggerEnumType.MeterValues;

    private ITransactions Transactions => _transactions ??= station.Get<ITransactions>();

    /// <inheritdoc />
    public void Start()
    {
        registration.Accepted += Plan;
        station.Clock.Adjusted += _ => Plan();
        model.Changed += (key, _) =>
        {
            if (key.Equals(AlignedDataCtrlr.Interval))
                Plan();
        };
        Plan();
    }

    /// <inheritdoc />
    public TriggerMessageStatusEnumType Judge(TriggerMessageRequest request) =>
        request.Evse is { Id: > 0 } place && station.Cabinet.Evse(place.Id) is null ? TriggerMessageStatusEnumType.Rejected : TriggerMessageStatusEnumType.Accepted;

    /// <inheritdoc />
    public async Task SendAsync(TriggerMessageRequest request)
    {
        foreach (var evse in station.Cabinet.Evses.Where(evse => request.Evse is not { Id: > 0 } place || place.Id == evse.Id))
            await SendAsync(evse.Id, Read(evse, ReadingContextEnumType.Trigger), CallPermission.RequestedByCsms);
    }

    private IReadOnlyList<string> Measurands => model.List(AlignedDataCtrlr.MeasurandList);

    private void Plan()
    {
        _timer?.Dispose();
        var every = model.Duration(AlignedDataCtrlr.Interval);
        if (every <= TimeSpan.Zero)
            return;
        var now = station.Clock.Now;
        var sinceMidnight = now.UtcDateTime.TimeOfDay;
        var next = every * (Math.Floor(sinceMidnight / every) + 1);

        // The last interval of a day ends at midnight, whatever is left of it.
        next = next < TimeSpan.FromDays(1) ? next : TimeSpan.FromDays(1);
        _timer = station.After(next - sinceMidnight, () =>
        {
            Plan();
            return TakeAsync();
        });
    }

    private async Task TakeAsync()
    {
        if (!model.Bool(AlignedDataCtrlr.Enabled))
            return;
        var silent = model.Bool(AlignedDataCtrlr.SendDuringIdle);
        if (silent && Transactions.Active.Count > 0)
            return;
        var due = station.Cabinet.Evses.Select(evse => (Evse: evse, Reading: Read(evse, ReadingContextEnumType.SampleClock))).ToArray();
        var main = reader.ReadMain(Measurands, ReadingContextEnumType.SampleClock);
        foreach (var (evse, reading) in due.Where(one => one.Reading is not null && Transactions.OnEvse(one.Evse.Id) is not null))
            Transactions.Report(Transactions.OnEvse(evse.Id)!.Id, TriggerReasonEnumType.MeterValueClock, request => request with { MeterValue = [reading!] });
        await SendAsync(0, main, CallPermission.WhenAccepted);
        foreach (var (evse, reading) in due.Where(one => Transactions.OnEvse(one.Evse.Id) is null))
            await SendAsync(evse.Id, reading, CallPermission.WhenAccepted);
    }

    private MeterValueType? Read(EvseHardware evse, ReadingContextEnumType context)
    {
        var reading = reader.Read(evse, Measurands, context);
        return Transactions.OnEvse(evse.Id) is null
            ? signer.Sign(reading, evse, null, AlignedDataCtrlr.SignReadings)
            : signer.Sign(reading, evse, null, AlignedDataCtrlr.SignReadings, AlignedDataCtrlr.SignUpdatedReadings);
    }

    private async Task SendAsync(int evseId, MeterValueType? reading, CallPermission permission)
    {
        if (reading is not null)
            await link.CallAsync(new MeterValuesRequest { EvseId = evseId, MeterValue = [reading] }, permission);
    }
}
