using TestHarness.Ocpp.Traffic;

namespace TestHarness.Cli.Proxying;

/// <summary>Frames per second between two looks.</summary>
internal sealed class FrameRates
{
    private TrafficState? _last;
    private Dictionary<string, long> _frames = [];

    /// <summary>Frames per second since the look before, of all and of each station; 0 at the first look.</summary>
    internal (double All, IReadOnlyDictionary<string, double> Stations) Next(TrafficState state)
    {
        var seconds = _last is null ? 0 : (state.Now - _last.Now).TotalSeconds;
        var all = seconds > 0 ? (state.Frames - _last!.Frames) / seconds : 0;
        var stations = state.Stations.ToDictionary(
            station => station.Identity,
            station => seconds > 0 ? Math.Max(station.Frames - _frames.GetValueOrDefault(station.Identity), 0) / seconds : 0);
        _last = state;
        _frames = state.Stations.ToDictionary(station => station.Identity, station => station.Frames);
        return (all, stations);
    }
}
