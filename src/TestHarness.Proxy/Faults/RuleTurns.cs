namespace TestHarness.Proxy.Faults;

/// <summary>Counts, for each station, the frames that a rule means, and says whose turn it is.</summary>
internal sealed class RuleTurns(FaultRule rule)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Progress> _stations = [];

    /// <summary>Whether the rule concerns a frame; to be asked of every frame, once and in order.</summary>
    internal bool Concerns(FrameInFlight frame)
    {
        lock (_gate)
        {
            if (!_stations.TryGetValue(frame.StationIdentity, out var progress))
                _stations[frame.StationIdentity] = progress = new Progress();
            if (rule.After is { } after && progress.Before < (after.Occurrence ?? 1))
            {
                progress.Before += after.Matches(frame) ? 1 : 0;
                return false;
            }

            if (!rule.Matches(frame))
                return false;
            var turn = ++progress.Count;
            return (rule.Occurrence ?? turn) == turn && turn >= rule.From && turn <= (rule.To ?? turn);
        }
    }

    private sealed class Progress
    {
        public int Before { get; set; }

        public int Count { get; set; }
    }
}
