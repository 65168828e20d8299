using System.Net.WebSockets;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;
using TestHarness.Proxy.Faults;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Proxy;

/// <summary>Passes on what the two ends of one connection send each other, until both legs have ended.</summary>
internal sealed class Relay
{
    private readonly LineInfo _line;
    private readonly ProxyOptions _options;
    private readonly Recorder _recorder;
    private readonly IOcppSocket _station;
    private readonly IOcppSocket _csms;
    private readonly CallNames? _calls;
    private int _closing;

    internal Relay(LineInfo line, ProxyOptions options, Recorder recorder, IOcppSocket station, IOcppSocket csms)
    {
        _line = line;
        _options = options;
        _recorder = recorder;
        _station = station;
        _csms = csms;
        _calls = options.Faults.Count > 0 ? new CallNames() : null;
    }

    /// <summary>How the station's leg ended: null while it stands.</summary>
    internal SocketMessage? StationEnd { get; private set; }

    /// <summary>Who ended the connection first.</summary>
    internal Party EndedBy { get; private set; } = Party.Station;

    internal Task RunAsync() => Task.WhenAll(PumpAsync(Party.Station, _station, _csms), PumpAsync(Party.Csms, _csms, _station));

    /// <summary>Drops both legs, as a cut cable does.</summary>
    internal void Cut()
    {
        _station.Abort();
        _csms.Abort();
    }

    private async Task PumpAsync(Party sender, IOcppSocket from, IOcppSocket to)
    {
        using var outlet = _calls is null ? null : new Outlet(parcel => SendAsync(to, parcel), _options.Time, _options.Tracker);
        from.ControlFrameReceived = (isPong, length) => Control(sender, to, isPong, length);
        while (true)
        {
            var message = await from.ReceiveAsync().ConfigureAwait(false);
            if (message.Kind is not (SocketMessageKind.Text or SocketMessageKind.Binary))
            {
                await EndAsync(sender, from, to, message).ConfigureAwait(false);
                from.MessageHandled();
                return;
            }

            var isBinary = message.Kind == SocketMessageKind.Binary;
            if (outlet is null)
            {
                var frame = _recorder.Frame(_line, sender, message.Bytes, isBinary);
                await SendAsync(to, frame, message.Bytes, isBinary).ConfigureAwait(false);
            }
            else
            {
                Inject(sender, outlet, message.Bytes, isBinary);
            }

            // From here on the recorder's work and the other leg's message are counted in its place.
            from.MessageHandled();
        }
    }

    private void Inject(Party sender, Outlet outlet, ReadOnlyMemory<byte> bytes, bool isBinary)
    {
        var frame = Frame.Parse(bytes, isBinary);
        var inFlight = new FrameInFlight(_line.Identity!, _line.ConnectionId, _line.Version, sender, frame, _calls!.ActionOf(sender, frame));
        FaultOutcome? fault = null;
        foreach (var candidate in _options.Faults)
        {
            fault = candidate.Apply(inFlight);
            if (fault is not null)
                break;
        }

        var recorded = _recorder.Frame(_line, sender, bytes, isBinary, fault);
        var due = recorded.Timestamp + (fault?.Delay ?? TimeSpan.Zero);
        var isLate = fault is { BehindNext: true } || fault?.Delay > TimeSpan.Zero;
        var messages = fault?.Messages ?? [bytes];
        outlet.Add([.. messages.Select(message => new Outlet.Parcel(recorded, message, isBinary, due, isLate))], fault?.BehindNext ?? false);
    }

    private async Task SendAsync(IOcppSocket to, Outlet.Parcel parcel)
    {
        // Noted before it is sent, so that what it sets off is judged after it; a frame without a fault counts as delivered by itself.
        if (parcel.Record.Fault is not null)
            _recorder.Delivered(parcel.Record, parcel.Bytes, parcel.IsLate);
        await SendAsync(to, parcel.Record, parcel.Bytes, parcel.IsBinary).ConfigureAwait(false);
    }

    private async Task SendAsync(IOcppSocket to, RecordedFrame frame, ReadOnlyMemory<byte> bytes, bool isBinary)
    {
        try
        {
            await to.SendAsync(bytes, isBinary).ConfigureAwait(false);
        }
        catch (Exception error) when (error is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            _recorder.Note(_line, Other(frame.Sender), $"A frame of {Name(frame.Sender)} could not be sent on: {error.Message}");
        }
    }

    private void Control(Party sender, IOcppSocket to, bool isPong, int length)
    {
        _recorder.Event(_line, isPong ? ConnectionEventKind.Pong : ConnectionEventKind.Ping, sender, sender, new Facts().Add("length", length));

        // Each leg answers its own pings: a pong goes no further.
        if (!isPong)
            _ = to.PingAsync();
    }

    private async Task EndAsync(Party sender, IOcppSocket from, IOcppSocket to, SocketMessage end)
    {
        var isFirst = Interlocked.Exchange(ref _closing, 1) == 0;
        if (isFirst)
            EndedBy = sender;
        if (sender == Party.Station)
            StationEnd = end;
        if (end.Kind == SocketMessageKind.Close)
        {
            var code = end.CloseCode ?? 1005;
            _recorder.Event(_line, ConnectionEventKind.CloseFrame, sender, sender, new Facts().Add("code", code).Add("reason", end.CloseReason));
            await to.CloseAsync(code, end.CloseReason).ConfigureAwait(false);
            await from.CloseAsync(code).ConfigureAwait(false);
        }
        else if (isFirst)
        {
            to.Abort();
        }
        else
        {
            // The other end asked for a close and must get its answer.
            await to.CloseAsync().ConfigureAwait(false);
        }

        if (sender == Party.Csms)
            _recorder.Event(_line, ConnectionEventKind.Disconnected, EndedBy, Party.Csms, Ended(end));
    }

    internal static Facts Ended(SocketMessage? end) => end?.Kind == SocketMessageKind.Close
        ? new Facts().Add("how", "clean")
        : new Facts().Add("how", "aborted").Add("error", end?.CloseReason);

    private static Party Other(Party party) => party == Party.Station ? Party.Csms : Party.Station;

    private static string Name(Party party) => party == Party.Station ? "the station" : "the CSMS";
}
