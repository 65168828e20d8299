using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Proxy.Faults;

/// <summary>
/// One connection whose frames suffer faults. Faults of the network are recorded beside what was sent. Where one side is defective, what it sends is recorded as
/// its defects left it, and what it is sent as it came: nobody but that side can tell.
/// </summary>
internal sealed class FaultyLine : IDisposable
{
    private readonly ProxyOptions _options;
    private readonly LineInfo _line;
    private readonly Recorder _recorder;
    private readonly FaultChain _faults;
    private readonly Outlet[] _outlets;

    /// <param name="options">The proxy's, with the faults.</param>
    /// <param name="line">The connection.</param>
    /// <param name="recorder">Takes note of frames.</param>
    /// <param name="send">Sends a message of one side on to the other, or closes.</param>
    internal FaultyLine(ProxyOptions options, LineInfo line, Recorder recorder, Func<Party, Parcel, Task> send)
    {
        _options = options;
        _line = line;
        _recorder = recorder;
        _faults = new FaultChain(options.Faults, line);
        _outlets = [.. Enum.GetValues<Party>().Select(sender => new Outlet(parcel => send(sender, parcel), options.Time, options.Tracker))];
    }

    /// <summary>Takes a message of one side.</summary>
    internal void Take(Party sender, ReadOnlyMemory<byte> bytes, bool isBinary)
    {
        var frame = Frame.Parse(bytes, isBinary);
        var now = _options.Time.GetUtcNow();
        var fault = _faults.Apply(sender, frame, now);
        var record = _options.Defective == sender ? null : _recorder.Frame(_line, sender, bytes, isBinary, _options.Defective is null ? fault : null);
        List<Parcel> parcels = [];
        if (fault?.Messages is not { Count: 0 })
            parcels.Add(new Parcel(record, fault?.Messages ?? [bytes], isBinary, now + (fault?.Delay ?? TimeSpan.Zero)) { IsLate = fault is { BehindNext: true } || fault?.Delay > TimeSpan.Zero });
        if (fault is { Extra: var extra })
            parcels.InsertRange(fault.IsAhead ? 0 : parcels.Count, extra.Select(one => new Parcel(null, [one], false, now) { IsExtra = true }));
        if (fault is { Closes: true })
            parcels.Add(new Parcel(null, [], false, now) { Closes = true, CloseCode = fault.CloseCode });

        // First what may go the other way because of it, before its receiver sets off more.
        var back = Outlet(sender.Other());
        back.Came(frame);
        if (fault?.Reply is { } reply)
            back.Add([new Parcel(null, [reply], false, now)], behindNext: false);
        Outlet(sender).Add(parcels, fault?.BehindNext ?? false);
    }

    /// <summary>Completes when everything of one side is sent that need not wait.</summary>
    internal Task FlushAsync(Party sender) => Outlet(sender).FlushAsync();

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var outlet in _outlets)
            outlet.Dispose();
    }

    private Outlet Outlet(Party sender) => _outlets[(int)sender];
}
