using System.Globalization;
using System.Net.Sockets;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.Remote;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Station.Firmware;

/// <summary>What a local controller does with firmware for the stations behind it: downloads it, compares its checksum, publishes it over HTTP (L03) and takes it back (L04). Published files survive a reboot.</summary>
internal sealed class FirmwarePublisher(StationContext station, ICsmsLink link, FirmwareDownload download) : IStationService, ITrigger, IDisposable
{
    private const string Prefix = "published.";
    private const string PortDocument = "publishing-port";
    private PublishingServer? _server;
    private (PublishFirmwareStatusEnumType Status, int RequestId, IReadOnlyList<string>? Location)? _last;

    /// <inheritdoc />
    public MessageTriggerEnumType Message => MessageTriggerEnumType.PublishFirmwareStatusNotification;

    /// <inheritdoc />
    public void Start()
    {
        if (station.Options.Firmware.IsLocalController && station.Storage.Names(Prefix).Count > 0)
            station.Start(RestoreAsync);
    }

    /// <inheritdoc />
    public TriggerMessageStatusEnumType Judge(TriggerMessageRequest request) =>
        station.Options.Firmware.IsLocalController ? TriggerMessageStatusEnumType.Accepted : TriggerMessageStatusEnumType.NotImplemented;

    /// <summary>Sends the last status once more, or Idle when that was Published, or none was ever sent (L03.FR.10, L03.FR.11).</summary>
    public Task SendAsync(TriggerMessageRequest request) => _last is { Status: not PublishFirmwareStatusEnumType.Published } last
        ? SendAsync(last.Status, last.RequestId, last.Location, CallPermission.RequestedByCsms)
        : SendAsync(PublishFirmwareStatusEnumType.Idle, null, null, CallPermission.RequestedByCsms);

    /// <summary>Downloads and publishes a file; call it behind the answer to its request.</summary>
    public async Task PublishAsync(PublishFirmwareRequest request)
    {
        await TellAsync(PublishFirmwareStatusEnumType.Downloading, request);
        if (await download.FetchAsync(request.Location, request.Retries ?? 1, TimeSpan.FromSeconds(request.RetryInterval ?? 10), station.PowerLost) is not { } file)
        {
            await TellAsync(PublishFirmwareStatusEnumType.DownloadFailed, request);
            return;
        }

        await TellAsync(PublishFirmwareStatusEnumType.Downloaded, request);
        if (!FirmwarePackage.Checksum(file).Equals(request.Checksum, StringComparison.OrdinalIgnoreCase))
        {
            await TellAsync(PublishFirmwareStatusEnumType.InvalidChecksum, request);
            return;
        }

        await TellAsync(PublishFirmwareStatusEnumType.ChecksumVerified, request);
        if (await OfferAsync(request.Checksum, file) is { } address)
            await TellAsync(PublishFirmwareStatusEnumType.Published, request, [address.OriginalString]);
        else
            await TellAsync(PublishFirmwareStatusEnumType.PublishFailed, request);
    }

    /// <summary>Takes a file back, unless a station is downloading it (L04).</summary>
    public UnpublishFirmwareStatusEnumType Unpublish(string checksum)
    {
        if (_server?.Publishes(checksum) is not true)
            return UnpublishFirmwareStatusEnumType.NoFirmware;
        if (_server.IsDownloaded(checksum))
            return UnpublishFirmwareStatusEnumType.DownloadOngoing;
        _server.Unpublish(checksum);
        station.Storage.Delete(Document(checksum));
        return UnpublishFirmwareStatusEnumType.Unpublished;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_server is not { } server)
            return;
        _server = null;

        // Its port must be free when the station boots again.
        Task.Run(() => server.DisposeAsync().AsTask()).GetAwaiter().GetResult();
    }

    private static string Document(string checksum) => Prefix + checksum.ToLowerInvariant();

    private async Task<Uri?> OfferAsync(string checksum, byte[] file)
    {
        try
        {
            await ListenAsync();
            station.Storage.Write(Document(checksum), file);
            return _server!.Publish(checksum, file);
        }
        catch (Exception error) when (error is PortInUseException or IOException or SocketException)
        {
            return null;
        }
    }

    // The addresses that the CSMS was told are still good after a reboot, as far as that is for the station to say.
    private async Task ListenAsync()
    {
        if (_server is not null)
            return;
        var before = station.Storage.Load<string>(PortDocument);
        try
        {
            _server = await PublishingServer.StartAsync(before is null ? 0 : int.Parse(before, CultureInfo.InvariantCulture));
        }
        catch (PortInUseException) when (before is not null)
        {
            _server = await PublishingServer.StartAsync(0);
        }

        station.Storage.Save(PortDocument, _server.Port.ToString(CultureInfo.InvariantCulture));
    }

    private async Task RestoreAsync()
    {
        foreach (var name in station.Storage.Names(Prefix))
            await OfferAsync(name[Prefix.Length..], station.Storage.Read(name)!);
    }

    private Task TellAsync(PublishFirmwareStatusEnumType status, PublishFirmwareRequest request, IReadOnlyList<string>? location = null)
    {
        _last = (status, request.RequestId, location);
        return SendAsync(status, request.RequestId, location, CallPermission.WhenAccepted);
    }

    private Task SendAsync(PublishFirmwareStatusEnumType status, int? requestId, IReadOnlyList<string>? location, CallPermission permission) =>
        link.CallAsync(new PublishFirmwareStatusNotificationRequest { Status = status, RequestId = requestId, Location = location }, permission);
}
