namespace TestHarness.Benchmarks.Proxying;

/// <summary>What was measured of one contestant.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Latencies">Round trips at each number of stations.</param>
/// <param name="IdleBytes">Resident memory before any station connected for long.</param>
/// <param name="LoadedStations">The most stations that were connected.</param>
/// <param name="LoadedBytes">Resident memory with them.</param>
/// <param name="SaturatedStations">Stations that called without a pause.</param>
/// <param name="FramesPerSecond">Frames a second through it then, until the last was recorded.</param>
/// <param name="CpuMicrosecondsPerFrame">Its processor time for each of them.</param>
/// <param name="Frames">Frames sent altogether.</param>
/// <param name="Lost">Frames that it did not record.</param>
internal sealed record ProxyResult(
    string Name, IReadOnlyList<LatencyResult> Latencies, long IdleBytes, int LoadedStations, long LoadedBytes, int SaturatedStations, double FramesPerSecond, double CpuMicrosecondsPerFrame, long Frames, long Lost);
