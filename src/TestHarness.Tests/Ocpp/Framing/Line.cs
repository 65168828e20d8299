using System.Text;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Tests.Ocpp.Framing;

/// <summary>A connection on which every message reaches the other side at once, one second after the one before.</summary>
internal sealed class Line(OcppVersion? version, StationIds? ids = null)
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FramingChecker _checker = new(version, ids ?? new StationIds(), new FramingOptions());
    private DateTimeOffset _now = Start;
    private long _record;

    internal FramingResult Station(string text) => Send(Party.Station, text);

    internal FramingResult Csms(string text) => Send(Party.Csms, text);

    internal FramingResult Send(Party sender, string text, bool delivered = true) => Send(sender, Frame.Parse(Encoding.UTF8.GetBytes(text)), delivered);

    internal FramingResult Send(Party sender, Frame frame, bool delivered = true)
    {
        _now += TimeSpan.FromSeconds(1);
        var result = _checker.Sent(sender, frame, _now);
        _record++;
        if (delivered)
            _checker.Delivered(sender, frame, _record, _now);
        return result;
    }

    internal void Wait(TimeSpan time) => _now += time;
}
