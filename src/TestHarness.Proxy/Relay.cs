using System.Diagnostics;
using System.Net.WebSockets;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;
using TestHarness.Proxy.Faults;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Proxy;

/// <summary>Passes on what the two ends of one connection send each other, until both legs have ended.</summary>
internal sealed class Relay
{
    private readonly LineInfo _line;
    private readonly Recorder _recorder;
    private readonly IOcppSocket _station;
    private readonly IOcppSocket _csms;
    private readonly FaultyLine? _faults;
    private readonly Action<Party, TimeSpan>? _relayed;
    private int _closing;

    internal Relay(LineInfo line, ProxyOptions options, Recorder recorder, IOcppSocket station, IOcppSocket csms)
    {
        _line = line;
        _recorder = recorder;
        _station = station;
        _csms = csms;
        _relayed = options.Relayed;
        _faults = options.Faults.Count > 0 ? new FaultyLine(options, line, recorder, SendAsync) : null;
    }

    /// <summary>How the station's leg ended: null while it stands.</summary>
    internal SocketMessage? StationEnd { get; private set; }

    /// <summary>Who ended the connection first.</summary>
    internal Party EndedBy { get; private set; } = Party.Station;

    internal async Task RunAsync()
    {
        using (_faults)
            await Task.WhenAll(PumpAsync(Party.Station, _station, _csms), PumpAsync(Party.Csms, _csms, _station)).ConfigureAwait(false);
    }

    /// <summary>Drops both legs, as a cut cable does.</summary>
    internal void Cut()
    {
        _station.Abort();
        _csms.Abort();
    }

    private async Task PumpAsync(Party sender, IOcppSocket from, IOcppSocket to)
    {
        from.ControlFrameReceived = (isPong, length) => Control(sender, to, isPong, length);
        while (true)
        {
            var message = await from.ReceiveAsync().ConfigureAwait(false);
            if (message.Kind is not (SocketMessageKind.Text or SocketMessageKind.Binary))
            {
                if (_faults is not null)
                    await _faults.FlushAsync(sender).ConfigureAwait(false);
                await EndAsync(sender, from, to, message).ConfigureAwait(false);
                from.MessageHandled();
                return;
            }

            var isBinary = message.Kind == SocketMessageKind.Binary;
            await _recorder.RoomAsync().ConfigureAwait(false);
            if (_faults is null)
            {
                var arrived = Stopwatch.GetTimestamp();
                var frame = _recorder.Note(_line, sender, message.Bytes, isBinary);
                var sending = SendAsync(to, frame, message.Bytes, isBinary);
                _recorder.Start();
                await sending.ConfigureAwait(false);
                _relayed?.Invoke(sender, Stopwatch.GetElapsedTime(arrived));
            }
            else
            {
                _faults.Take(sender, message.Bytes, isBinary);
            }

            // From here on the recorder's work and the other leg's message are counted in its place.
            from.MessageHandled();
        }
    }

    private async Task SendAsync(Party sender, Parcel parcel)
    {
        var (from, to) = sender == Party.Station ? (_station, _csms) : (_csms, _station);
        if (parcel.Closes)
        {
            await CloseAsync(sender, from, to, parcel.CloseCode).ConfigureAwait(false);
            return;
        }

        // Noted before it is sent, so that what it sets off is judged after it; a frame without a fault counts as delivered by itself.
        var records = parcel.Messages.Select(message => parcel.Record ?? _recorder.Frame(_line, sender, message, parcel.IsBinary)).ToList();
        foreach (var (record, message) in records.Zip(parcel.Messages).Where(sent => sent.First.Fault is not null))
            _recorder.Delivered(record, message, parcel.IsLate);
        foreach (var (record, message) in records.Zip(parcel.Messages))
            await SendAsync(to, record, message, parcel.IsBinary).ConfigureAwait(false);
    }

    private async Task SendAsync(IOcppSocket to, RecordedFrame frame, ReadOnlyMemory<byte> bytes, bool isBinary)
    {
        try
        {
            await to.SendAsync(bytes, isBinary).ConfigureAwait(false);
        }
        catch (Exception error) when (error is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            _recorder.Note(_line, frame.Sender.Other(), $"A frame of {Name(frame.Sender)} could not be sent on: {error.Message}");
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

    // Both ends see the other one go.
    private async Task CloseAsync(Party sender, IOcppSocket from, IOcppSocket to, int? code)
    {
        if (Interlocked.Exchange(ref _closing, 1) != 0)
            return;
        EndedBy = sender;
        if (code is { } given)
        {
            _recorder.Event(_line, ConnectionEventKind.CloseFrame, sender, sender, new Facts().Add("code", given));
            await to.CloseAsync(given).ConfigureAwait(false);
        }

        to.Abort();
        from.Abort();
    }

    internal static Facts Ended(SocketMessage? end) => end?.Kind == SocketMessageKind.Close
        ? new Facts().Add("how", "clean")
        : new Facts().Add("how", "aborted").Add("error", end?.CloseReason);

    private static string Name(Party party) => party == Party.Station ? "the station" : "the CSMS";
}
