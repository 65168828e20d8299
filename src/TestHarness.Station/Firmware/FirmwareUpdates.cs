using System.Globalization;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Remote;
using TestHarness.Station.Security;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;

namespace TestHarness.Station.Firmware;

/// <summary>Carries out firmware updates, one at a time, and goes on with one after a loss of power where it was (L01, L02).</summary>
internal sealed class FirmwareUpdates(
    StationContext station,
    DeviceModelService model,
    ICsmsLink link,
    FirmwareReports reports,
    FirmwareDownload download,
    FirmwareWindow window,
    ResetService resets,
    ISecurityEvents events) : IStationService
{
    private const string Document = "firmware-update";
    private const string Image = "firmware-image";
    private FirmwareUpdate? _current;
    private CancellationTokenSource? _cancellation;

    /// <summary>Whether an update is under way.</summary>
    public bool IsUnderWay => _current is not null;

    /// <summary>Whether it cannot be interrupted any more: the station is about to reboot, or writes its firmware.</summary>
    public bool IsInstalling => _current is { Stage: FirmwareStage.Installing or FirmwareStage.Activate };

    private FirmwareOptions Options => station.Options.Firmware;

    /// <inheritdoc />
    public void Start()
    {
        if (station.Storage.Load<FirmwareUpdate>(Document) is not { } update)
            return;
        _current = update;
        if (update.Stage == FirmwareStage.Installing && !Options.InstallsDuringTransactions)
            window.CloseAll();
        if (update is { Stage: FirmwareStage.Activate, Version: { } version })
            model.Store(ChargingInfrastructure.OfStation("FirmwareVersion"), version);
        station.Start(() => RunAsync(update));
    }

    /// <summary>Begins an update; call it behind the answer to its request.</summary>
    public Task BeginAsync(FirmwareUpdate update)
    {
        Keep(update);
        return RunAsync(update);
    }

    /// <summary>Ends the update under way (L01.FR.24); tells whether there was one.</summary>
    public bool Cancel()
    {
        if (_current is null)
            return false;
        _cancellation?.Cancel();
        Forget();
        window.Reopen();
        return true;
    }

    private async Task RunAsync(FirmwareUpdate update)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(station.PowerLost);
        _cancellation = cancellation;
        try
        {
            while (_current is { } now && now.RequestId == update.RequestId && !cancellation.IsCancellationRequested && await NextAsync(now, cancellation.Token))
            {
            }
        }
        finally
        {
            if (_cancellation == cancellation)
                _cancellation = null;
        }
    }

    // Does what the stage asks for; false when the update is over, or goes on after a reboot.
    private Task<bool> NextAsync(FirmwareUpdate update, CancellationToken cancellation) => update.Stage switch
    {
        FirmwareStage.Download => DownloadAsync(update, cancellation),
        FirmwareStage.Install => WaitAndInstallAsync(update, cancellation),
        FirmwareStage.Installing => InstallAsync(update, cancellation),
        _ => ActivatedAsync(update),
    };

    // L01.FR.13, L01.FR.30
    private async Task<bool> DownloadAsync(FirmwareUpdate update, CancellationToken cancellation)
    {
        var mustWait = !Options.DownloadsDuringTransactions && window.IsInUse;
        if (update.RetrieveAt > station.Clock.Now || mustWait)
            await reports.TellAsync(FirmwareStatusEnumType.DownloadScheduled, update.RequestId);
        await WaitUntilAsync(update.RetrieveAt, cancellation);
        if (!Options.DownloadsDuringTransactions)
            await window.WaitAsync(keepOthersOut: update.InstallAt is null || update.InstallAt <= station.Clock.Now, cancellation);
        await reports.TellAsync(FirmwareStatusEnumType.Downloading, update.RequestId);
        cancellation.ThrowIfCancellationRequested();
        if (await download.FetchAsync(update.Location, update.Retries, TimeSpan.FromSeconds(update.RetryInterval), cancellation) is not { } file)
            return await FailAsync(FirmwareStatusEnumType.DownloadFailed, update);
        await reports.TellAsync(FirmwareStatusEnumType.Downloaded, update.RequestId);
        cancellation.ThrowIfCancellationRequested();
        if (!await VerifyAsync(update, file))
            return false;
        cancellation.ThrowIfCancellationRequested();
        station.Storage.Write(Image, file);
        Keep(update with { Stage = FirmwareStage.Install });
        return true;
    }

    // L01.FR.03, L01.FR.04
    private async Task<bool> VerifyAsync(FirmwareUpdate update, byte[] file)
    {
        if (!update.IsSecure)
            return true;
        if (FirmwareSignature.IsOf(file, update.Signature, update.SigningCertificate!))
        {
            await reports.TellAsync(FirmwareStatusEnumType.SignatureVerified, update.RequestId);
            return true;
        }

        events.Raise(SecurityEventTypes.InvalidFirmwareSignature, string.Create(CultureInfo.InvariantCulture, $"Firmware update {update.RequestId}"));
        return await FailAsync(FirmwareStatusEnumType.InvalidSignature, update);
    }

    // L01.FR.06, L01.FR.15, L01.FR.16, L01.FR.34
    private async Task<bool> WaitAndInstallAsync(FirmwareUpdate update, CancellationToken cancellation)
    {
        var mustWait = !Options.InstallsDuringTransactions && window.IsInUse;
        if (update.InstallAt > station.Clock.Now || mustWait)
            await reports.TellAsync(FirmwareStatusEnumType.InstallScheduled, update.RequestId);
        await WaitUntilAsync(update.InstallAt ?? station.Clock.Now, cancellation);
        if (!Options.InstallsDuringTransactions)
        {
            await window.WaitAsync(keepOthersOut: true, cancellation);
            window.CloseAll();
        }

        cancellation.ThrowIfCancellationRequested();
        if (!Options.RebootsToInstall)
        {
            Keep(update with { Stage = FirmwareStage.Installing });
            return true;
        }

        await reports.TellAsync(FirmwareStatusEnumType.InstallRebooting, update.RequestId);
        cancellation.ThrowIfCancellationRequested();
        Keep(update with { Stage = FirmwareStage.Installing });
        await resets.RebootAsync(BootReasonEnumType.FirmwareUpdate);
        return false;
    }

    // L01.FR.29
    private async Task<bool> InstallAsync(FirmwareUpdate update, CancellationToken cancellation)
    {
        await reports.TellAsync(FirmwareStatusEnumType.Installing, update.RequestId);
        await Task.Delay(Options.InstallTime, station.Time, cancellation);
        if (station.Storage.Read(Image) is not { } file || FirmwarePackage.TryRead(file, station.Options.Model) is not { } package)
            return await FailAsync(FirmwareStatusEnumType.InstallVerificationFailed, update);
        var installed = update with { Stage = FirmwareStage.Activate, Version = package.Version };
        return Options.InstallsDuringTransactions ? await ActivateAsync(installed, cancellation) : await RebootAsync(installed);
    }

    // The protocol version is agreed upon anew, and transactions go on (L01.FR.28).
    private async Task<bool> ActivateAsync(FirmwareUpdate update, CancellationToken cancellation)
    {
        Keep(update);
        model.Store(ChargingInfrastructure.OfStation("FirmwareVersion"), update.Version!);
        if (!link.IsConnected)
            return true;
        var connected = new TaskCompletionSource();
        void OnConnected() => connected.TrySetResult();
        link.Connected += OnConnected;
        link.Reconnect("New firmware");
        await connected.Task.WaitAsync(cancellation);
        link.Connected -= OnConnected;
        return true;
    }

    // L01.FR.32: the new firmware tells that it is installed.
    private async Task<bool> RebootAsync(FirmwareUpdate update)
    {
        await reports.TellAsync(FirmwareStatusEnumType.InstallRebooting, update.RequestId);
        Keep(update);
        await resets.RebootAsync(BootReasonEnumType.FirmwareUpdate);
        return false;
    }

    // L01.FR.28, L01.FR.31
    private async Task<bool> ActivatedAsync(FirmwareUpdate update)
    {
        Forget();
        events.Raise(SecurityEventTypes.FirmwareUpdated, $"Version {update.Version}");
        await reports.TellAsync(FirmwareStatusEnumType.Installed, update.RequestId);
        return false;
    }

    private async Task<bool> FailAsync(FirmwareStatusEnumType status, FirmwareUpdate update)
    {
        Forget();
        await reports.TellAsync(status, update.RequestId);
        window.Reopen();
        return false;
    }

    private async Task WaitUntilAsync(DateTimeOffset date, CancellationToken cancellation)
    {
        while (date - station.Clock.Now is { Ticks: > 0 } wait)
            await Task.Delay(wait < StationContext.LongestTimer ? wait : StationContext.LongestTimer, station.Time, cancellation);
    }

    private void Keep(FirmwareUpdate update)
    {
        _current = update;
        station.Storage.Save(Document, update);
    }

    private void Forget()
    {
        _current = null;
        station.Storage.Delete(Document);
        station.Storage.Delete(Image);
    }
}
