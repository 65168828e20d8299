using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.Tariffs;

/// <summary>What this station can make of a tariff: prices without conditions, a limited number of them.</summary>
internal static class TariffCheck
{
    /// <summary>Whether an element has more prices than the station can process, MaxElements[Tariff] (I07.FR.02, I11.FR.02).</summary>
    public static bool HasTooMany(TariffType tariff, int? most) => new[]
    {
        tariff.Energy?.Prices.Count, tariff.ChargingTime?.Prices.Count, tariff.IdleTime?.Prices.Count, tariff.FixedFee?.Prices.Count,
    }.Any(count => count > most);

    /// <summary>Whether a price has conditions (I07.FR.03, I11.FR.03).</summary>
    public static bool HasConditions(TariffType tariff) =>
        Any(tariff.Energy?.Prices, price => price.Conditions is not null)
        || new[] { tariff.ChargingTime, tariff.IdleTime, tariff.ReservationTime }.Any(time => Any(time?.Prices, price => price.Conditions is not null))
        || new[] { tariff.FixedFee, tariff.ReservationFixed }.Any(fee => Any(fee?.Prices, price => price.Conditions is not null));

    /// <summary>Whether it has no price at all, which is no tariff (I07.FR.05).</summary>
    public static bool IsEmpty(TariffType tariff) =>
        tariff is { Energy: null, ChargingTime: null, IdleTime: null, FixedFee: null, ReservationTime: null, ReservationFixed: null };

    private static bool Any<T>(IReadOnlyList<T>? prices, Func<T, bool> which) => prices?.Any(which) == true;
}
