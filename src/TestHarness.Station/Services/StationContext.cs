using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Diagnostics;
using TestHarness.Station.Handling;
using TestHarness.Station.Hardware;
using TestHarness.Station.Storage;
using TestHarness.Transport.Activity;

namespace TestHarness.Station.Services;

/// <summary>One boot of the station: what handlers and services share until power is lost. Everything here is used in the serial context.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "A cancelled source without timer holds nothing, and its token must stay usable for what ends after power loss.")]
internal sealed class StationContext(StationOptions options, IStationStorage storage, TimeProvider time, SerialContext serial, Random random, Cabinet cabinet, ILogger logger, WorkTracker tracker)
{
    private readonly CancellationTokenSource _power = new();

    /// <summary>How the station is built.</summary>
    public StationOptions Options { get; } = options;

    /// <summary>What survives a loss of power.</summary>
    public IStationStorage Storage { get; } = storage;

    /// <summary>Measures durations. The time of day that messages carry comes from <see cref="Clock"/>.</summary>
    public TimeProvider Time { get; } = time;

    /// <summary>The station's own clock, set by the CSMS.</summary>
    public StationClock Clock { get; } = new(time, storage);

    /// <summary>The context that all of the station's software runs in.</summary>
    public SerialContext Serial { get; } = serial;

    /// <summary>The only source of random numbers.</summary>
    public Random Random { get; } = random;

    /// <summary>The physical side: EVSEs, cables, vehicles, meters, network cable.</summary>
    public Cabinet Cabinet { get; } = cabinet;

    /// <summary>Answers that were laid down from outside; they outlive reboots.</summary>
    public PlannedAnswers Answers { get; init; } = new();

    /// <summary>Where the station tells what it does.</summary>
    public ILogger Logger => Journal;

    /// <summary>The last lines of that.</summary>
    public StationJournal Journal { get; } = logger as StationJournal ?? new StationJournal(logger, time);

    /// <summary>Counts what is under way.</summary>
    public WorkTracker Tracker { get; } = tracker;

    /// <summary>Cancelled when power is lost.</summary>
    public CancellationToken PowerLost => _power.Token;

    /// <summary>The services of this boot.</summary>
    public IServiceProvider? Services { get; set; }

    /// <summary>A service, for those that cannot ask for it in their constructor because the two need each other.</summary>
    public T Get<T>()
        where T : notnull => (Services ?? throw new InvalidOperationException("The services are still being made.")).GetRequiredService<T>();

    /// <summary>Every service of a kind.</summary>
    public IEnumerable<T> GetAll<T>()
        where T : notnull => (Services ?? throw new InvalidOperationException("The services are still being made.")).GetServices<T>();

    /// <summary>Starts work in the serial context, unless power is lost before it begins.</summary>
    public void Start(Func<Task> work) => Serial.Start(() => PowerLost.IsCancellationRequested ? Task.CompletedTask : work());

    /// <summary>Timers do not reach further: a later moment comes in steps.</summary>
    public static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);

    /// <summary>Has somebody look again after a time, or before, when that is longer than <see cref="LongestTimer"/>: whoever looks finds out whether the moment has come.</summary>
    public IDisposable LookAfter(TimeSpan wait, Action look) => After(wait < LongestTimer ? wait : LongestTimer, () =>
    {
        look();
        return Task.CompletedTask;
    });

    /// <summary>Runs work in the serial context after a delay, unless power is lost or the result disposed before; at once for zero or less.</summary>
    public IDisposable After(TimeSpan delay, Func<Task> work) => new DelayedWork(this, delay, work);

    /// <summary>A fresh UUID from the station's random numbers.</summary>
    public string NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        Random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    /// <summary>Asks for a reboot of the whole station, which happens behind the work in hand.</summary>
    public Action<BootReasonEnumType> Reboot { get; init; } = static _ => { };

    /// <summary>Ends this boot.</summary>
    public void CutPower() => _power.Cancel();

    private sealed class DelayedWork : IDisposable
    {
        private readonly ITimer _timer;
        private readonly CancellationTokenRegistration _registration;
        private bool _done;

        public DelayedWork(StationContext station, TimeSpan delay, Func<Task> work)
        {
            _timer = station.Time.CreateTimer(
                _ => station.Start(() =>
                {
                    if (_done)
                        return Task.CompletedTask;
                    Dispose();
                    return work();
                }),
                null,
                delay < TimeSpan.Zero ? TimeSpan.Zero : delay,
                Timeout.InfiniteTimeSpan);
            _registration = station.PowerLost.Register(Dispose);
        }

        public void Dispose()
        {
            _done = true;
            _timer?.Dispose();
            _registration.Dispose();
        }
    }
}
