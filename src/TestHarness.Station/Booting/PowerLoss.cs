namespace TestHarness.Station.Booting;

/// <summary>When power was lost, as the station notes with its last breath.</summary>
/// <param name="At">By the station's clock.</param>
internal sealed record PowerLoss(DateTimeOffset At)
{
    /// <summary>Where it is noted.</summary>
    public const string Document = "powerloss";
}
