using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.Tariffs;

/// <summary>Works out what a transaction costs by tariffs without conditions (I12): the first price of each element is the one that applies.</summary>
internal static class CostCalculator
{
    private const int Decimals = 4;

    /// <summary>The cost of what was used.</summary>
    /// <param name="uses">The tariffs in the order of their use, at least one.</param>
    /// <param name="used">What the transaction used up to now.</param>
    /// <param name="withPeriods">Whether the periods of the tariffs are told, as at the end (I12.FR.04), not for running costs (errata 2025-09 of 2.1).</param>
    public static CostDetailsType Details(IReadOnlyList<TariffUse> uses, Usage used, bool withPeriods)
    {
        var parts = uses.Select((use, index) => (use.Tariff, use.Since, Used: (index + 1 < uses.Count ? uses[index + 1].Before : used).Since(use.Before))).ToList();
        var cost = new TotalCostType
        {
            Currency = uses[^1].Tariff.Currency,
            TypeOfCost = TariffCostEnumType.NormalCost,
            Fixed = Sum([Price(uses[0].Tariff.FixedFee?.Prices[0].PriceFixed, uses[0].Tariff.FixedFee?.TaxRates)]),
            Energy = Sum(parts.Select(part => Price(part.Tariff.Energy?.Prices[0].PriceKwh * (decimal)part.Used.Energy / 1000, part.Tariff.Energy?.TaxRates))),
            ChargingTime = Sum(parts.Select(part => Price(part.Tariff.ChargingTime?.Prices[0].PriceMinute * (decimal)part.Used.ChargingTime / 60, part.Tariff.ChargingTime?.TaxRates))),
            IdleTime = Sum(parts.Select(part => Price(part.Tariff.IdleTime?.Prices[0].PriceMinute * (decimal)part.Used.IdleTime / 60, part.Tariff.IdleTime?.TaxRates))),
            Total = new TotalPriceType(),
        };
        return new CostDetailsType
        {
            ChargingPeriods = withPeriods ? [.. parts.Select(part => Period(part.Tariff, part.Since, part.Used))] : null,
            TotalCost = Bounded(cost, uses[^1].Tariff, isEnd: withPeriods),
            TotalUsage = new TotalUsageType { Energy = Rounded(used.Energy), ChargingTime = (int)used.ChargingTime, IdleTime = (int)used.IdleTime },
        };
    }

    /// <summary>What an hour costs with taxes, at a power in W; charging or idle.</summary>
    public static decimal PerHour(TariffType tariff, double watts, bool isCharging)
    {
        var energy = Price(tariff.Energy?.Prices[0].PriceKwh * (decimal)Math.Max(0, watts) / 1000, tariff.Energy?.TaxRates);
        var time = isCharging ? tariff.ChargingTime : tariff.IdleTime;
        var duration = Price(time?.Prices[0].PriceMinute * 60, time?.TaxRates);
        return (energy?.InclTax ?? energy?.ExclTax ?? 0) + (duration?.InclTax ?? duration?.ExclTax ?? 0);
    }

    // I12.FR.17, and the tariff's own bounds: the least takes the place of the cost at the end (I12.FR.38), the most holds under way too (I12.FR.39).
    private static TotalCostType Bounded(TotalCostType cost, TariffType tariff, bool isEnd)
    {
        PriceType?[] parts = [cost.Fixed, cost.Energy, cost.ChargingTime, cost.IdleTime];
        var total = new TotalPriceType
        {
            ExclTax = parts.Sum(part => part?.ExclTax ?? 0),
            InclTax = parts.Sum(part => part?.InclTax ?? part?.ExclTax ?? 0),
        };
        if (isEnd && tariff.MinCost is { } least && (total.ExclTax < least.ExclTax || total.InclTax < least.InclTax))
            return new TotalCostType { Currency = cost.Currency, TypeOfCost = TariffCostEnumType.MinCost, Fixed = least, Total = Total(least) };
        if (tariff.MaxCost is { } most && (total.ExclTax >= most.ExclTax || total.InclTax >= most.InclTax))
            return cost with { TypeOfCost = TariffCostEnumType.MaxCost, Total = Total(most) };
        return cost with { Total = total };
    }

    private static TotalPriceType Total(PriceType bound) => new() { ExclTax = bound.ExclTax, InclTax = bound.InclTax ?? WithTaxes(bound.ExclTax ?? 0, bound.TaxRates) };

    private static PriceType? Price(decimal? amount, IReadOnlyList<TaxRateType>? taxes) => amount is { } net
        ? new PriceType { ExclTax = Math.Round(net, Decimals), InclTax = WithTaxes(net, taxes), TaxRates = taxes }
        : null;

    // I12.FR.13: taxes of one stack are taken of what those below made of the price.
    private static decimal WithTaxes(decimal net, IReadOnlyList<TaxRateType>? taxes) => Math.Round(
        (taxes ?? []).GroupBy(tax => tax.Stack ?? 0).OrderBy(stack => stack.Key).Aggregate(net, (sum, stack) => sum * (1 + (stack.Sum(tax => tax.Tax) / 100))),
        Decimals);

    private static PriceType? Sum(IEnumerable<PriceType?> prices) => prices.Aggregate((PriceType?)null, (sum, price) => (sum, price) switch
    {
        (null, _) => price,
        (_, null) => sum,
        _ => sum with { ExclTax = sum.ExclTax + price.ExclTax, InclTax = sum.InclTax + price.InclTax },
    });

    private static ChargingPeriodType Period(TariffType tariff, DateTimeOffset since, Usage used) => new()
    {
        TariffId = tariff.TariffId,
        StartPeriod = since,
        Dimensions =
        [
            new CostDimensionType { Type = CostDimensionEnumType.Energy, Volume = Rounded(used.Energy) },
            new CostDimensionType { Type = CostDimensionEnumType.ChargingTime, Volume = Rounded(used.ChargingTime) },
            new CostDimensionType { Type = CostDimensionEnumType.IdleTIme, Volume = Rounded(used.IdleTime) },
        ],
    };

    private static decimal Rounded(double value) => Math.Round((decimal)value, Decimals);
}
