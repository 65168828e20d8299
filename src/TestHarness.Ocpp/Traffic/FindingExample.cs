using TestHarness.Ocpp.Findings;

namespace TestHarness.Ocpp.Traffic;

/// <summary>One of many findings of a kind.</summary>
/// <param name="At">When.</param>
/// <param name="Record">The number of its record; null when it is about something that did not come.</param>
/// <param name="Frame">The frame, cut to <see cref="MostText"/> characters; null when it was no frame.</param>
/// <param name="Finding">The finding.</param>
public sealed record FindingExample(DateTimeOffset At, long? Record, string? Frame, Finding Finding)
{
    /// <summary>How much of a frame is kept.</summary>
    public const int MostText = 2000;
}
