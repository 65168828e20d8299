namespace TestHarness.Csms.Tokens;

/// <summary>What energy costs (I02, I03).</summary>
internal static class Tariff
{
    /// <summary>The cost of energy, rounded to cents; null when no price is set.</summary>
    public static decimal? Cost(CsmsOptions options, decimal? wattHours) =>
        options.PricePerKilowattHour is { } price ? Math.Round((wattHours ?? 0) / 1000m * price, 2, MidpointRounding.AwayFromZero) : null;
}
