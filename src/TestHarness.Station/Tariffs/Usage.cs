namespace TestHarness.Station.Tariffs;

/// <summary>What a transaction used up to a moment.</summary>
/// <param name="Energy">Energy delivered to the vehicle, in Wh.</param>
/// <param name="ChargingTime">Seconds in which energy was transferred.</param>
/// <param name="IdleTime">Seconds in which none was.</param>
internal sealed record Usage(double Energy, double ChargingTime, double IdleTime)
{
    /// <summary>Nothing.</summary>
    public static Usage None { get; } = new(0, 0, 0);

    /// <summary>What was used since another moment.</summary>
    public Usage Since(Usage before) => new(Energy - before.Energy, ChargingTime - before.ChargingTime, IdleTime - before.IdleTime);
}
