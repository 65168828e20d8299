using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Booting;
using TestHarness.Station.Connection;
using TestHarness.Station.Diagnostics;
using TestHarness.Station.Handling;
using TestHarness.Station.Hardware;
using TestHarness.Station.Services;
using TestHarness.Station.State;
using TestHarness.Station.Storage;
using TestHarness.Transport.Activity;

namespace TestHarness.Station;

/// <summary>
/// A charging station for OCPP 2.0.1 and 2.1 with all its physical surroundings. Its methods are what a person can do to it; what it says
/// to its CSMS follows from that, from its device model and from what the CSMS asks.
/// </summary>
/// <remarks>
/// <para>How the room is laid out. <see cref="Hardware.Cabinet"/> is the physical side and outlives reboots. <see cref="StationContext"/> is one boot of the
/// software: at power on every <see cref="IStationService"/> and every <see cref="Handling.IMessageHandler"/> of this assembly is made anew by
/// <see cref="ServiceCatalogue"/>, and at power loss they are dropped; only <see cref="IStationStorage"/> survives. All of it runs in one serial context.</para>
/// <para>To handle a message: add <c>sealed class XHandler(services it needs) : MessageHandler&lt;V21.XRequest, V21.XResponse&gt;</c> anywhere in this assembly.
/// The payload is validated before; throw <see cref="Handling.CallErrorException"/> for a CALLERROR; use <see cref="Handling.CallContext.AfterAnswer(Action)"/> for
/// what follows the answer; override <c>Supports</c> when one version does not have it.</para>
/// <para>To add a service: implement <see cref="IStationService"/>; others ask for it in their constructors by its class or by an interface of this assembly
/// (two classes for one interface: the last by full name wins, so delete the stand-in that you replace). Timers: <see cref="StationContext.After"/>.
/// Requests to the CSMS: <see cref="Connection.ICsmsLink.CallAsync"/>.</para>
/// <para>To add components and variables: implement <see cref="DeviceModel.IComponentDefinition"/>, keep the <see cref="DeviceModel.VariableKey"/>s as static
/// fields there, read them through <see cref="DeviceModel.DeviceModelService"/>, bind readings with <c>Bind</c>, veto writes with <c>Guard</c>.</para>
/// </remarks>
public sealed partial class ReferenceStation : IAsyncDisposable
{
    private readonly StationOptions _options;
    private readonly IStationStorage _storage;
    private readonly TimeProvider _time;
    private readonly WorkTracker _tracker;
    private readonly StationJournal _logger;
    private readonly SerialContext _serial;
    private readonly Cabinet _cabinet;
    private readonly PlannedAnswers _answers = new();
    private StationContext? _boot;
    private ServiceProvider? _services;

    /// <summary>A station without power.</summary>
    /// <param name="options">How it is built.</param>
    /// <param name="storage">What survives a loss of power.</param>
    /// <param name="time">The clock of everything.</param>
    /// <param name="tracker">Counts what is under way.</param>
    /// <param name="logger">Takes the station's own log.</param>
    public ReferenceStation(StationOptions options, IStationStorage storage, TimeProvider time, WorkTracker tracker, ILogger? logger = null)
    {
        _options = options;
        _storage = storage;
        _time = time;
        _tracker = tracker;
        _logger = new StationJournal(logger ?? NullLogger.Instance, time);
        _serial = new SerialContext(tracker);
        _serial.Failed += error => _logger.LogError(error, "The station's software failed");
        _cabinet = new Cabinet(options);
    }

    /// <summary>Gives the station power; nothing happens when it has some. The station then boots and connects on its own.</summary>
    public Task PowerOnAsync() => _serial.RunAsync(() =>
    {
        SwitchOn();
        return Task.CompletedTask;
    });

    /// <summary>Takes the power away without warning: the connection is dropped, contactors open, whatever is not stored is lost.</summary>
    public Task PowerOffAsync() => _serial.RunAsync(() =>
    {
        NotePowerLoss();
        SwitchOff();
        return Task.CompletedTask;
    });

    /// <summary>Takes the power away and gives it back.</summary>
    public Task PowerCycleAsync() => _serial.RunAsync(() =>
    {
        NotePowerLoss();
        SwitchOff();
        SwitchOn();
        return Task.CompletedTask;
    });

    /// <summary>Reads the station's state.</summary>
    public Task<StationState> ReadStateAsync() => _serial.RunAsync(() =>
        Task.FromResult(_boot?.Get<StateReader>().Read() ?? StateReader.Dark(_options, _cabinet)));

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await PowerOffAsync();

    private void SwitchOn()
    {
        if (_boot is not null)
            return;
        _boot = new StationContext(_options, _storage, _time, _serial, NewRandom(), _cabinet, _logger, _tracker) { Reboot = Reboot, Answers = _answers };
        _services = ServiceCatalogue.Boot(_boot);
    }

    private void NotePowerLoss()
    {
        if (_boot is { } boot)
            _storage.Save(PowerLoss.Document, new PowerLoss(boot.Clock.Now));
    }

    // The same seed must not give the same transaction ids again after a reboot (E01.FR.08).
    private Random NewRandom()
    {
        if (_options.Seed is not { } seed)
            return new Random();
        var boots = (_storage.Load<Counter>("boots")?.Value ?? 0) + 1;
        _storage.Save("boots", new Counter(boots));
        return new Random(unchecked((seed * 486187739) + boots));
    }

    private void Reboot(BootReasonEnumType reason)
    {
        var boot = _boot;
        _serial.Start(async () =>
        {
            if (boot is null || boot != _boot)
                return;
            BootService.Announce(_storage, reason);
            await boot.Get<CsmsLink>().CloseAsync("Reboot");
            if (boot != _boot)
                return;
            SwitchOff();
            SwitchOn();
        });
    }

    private void SwitchOff()
    {
        if (_boot is not { } boot)
            return;
        _boot = null;
        _cabinet.DetachSoftware();
        foreach (var evse in _cabinet.Evses)
            evse.ContactorClosed = false;
        boot.CutPower();
        _services?.Dispose();
        _services = null;
    }

    private sealed record Counter(int Value);
}
