using System.Globalization;
using System.Security.Cryptography;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Hardware;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;

namespace TestHarness.Station.Metering.Signing;

/// <summary>The fiscal meters that sign: each EVSE's has a key of its own, made when it was built and never changed.</summary>
internal sealed class MeterKeys(StationContext station, DeviceModelService model) : IStationService
{
    private readonly Dictionary<int, Meter> _meters = [];

    /// <inheritdoc />
    public void Start()
    {
        foreach (var evse in station.Cabinet.Evses.Where(evse => evse.Options.MeterSigns))
            model.Bind(FiscalMetering.PublicKey(evse.Id), () => PublicKey(evse));
    }

    /// <summary>The public key as it is printed on the meter, in the form that J02.FR.23 recommends.</summary>
    public string PublicKey(EvseHardware evse) => "oca:base16:asn1:" + Convert.ToHexStringLower(Of(evse).Key.ExportSubjectPublicKeyInfo());

    /// <summary>Lets the meter sign a text that it makes of its key and of the number of its next reading.</summary>
    public string Sign(EvseHardware evse, Func<ECDsa, long, string> write)
    {
        var meter = Of(evse);
        meter.Page++;
        station.Storage.Save(Document(evse), new Saved(Convert.ToBase64String(meter.Key.ExportPkcs8PrivateKey()), meter.Page));
        return write(meter.Key, meter.Page);
    }

    private static string Document(EvseHardware evse) => string.Create(CultureInfo.InvariantCulture, $"fiscalmeter.{evse.Id}");

    private Meter Of(EvseHardware evse)
    {
        if (_meters.TryGetValue(evse.Id, out var meter))
            return meter;
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var saved = station.Storage.Load<Saved>(Document(evse));
        if (saved is not null)
            key.ImportPkcs8PrivateKey(Convert.FromBase64String(saved.Key), out _);
        meter = _meters[evse.Id] = new Meter(key) { Page = saved?.Page ?? 0 };
        if (saved is null)
            station.Storage.Save(Document(evse), new Saved(Convert.ToBase64String(key.ExportPkcs8PrivateKey()), 0));
        return meter;
    }

    private sealed record Saved(string Key, long Page);

    private sealed class Meter(ECDsa key)
    {
        public ECDsa Key { get; } = key;

        public long Page { get; set; }
    }
}
