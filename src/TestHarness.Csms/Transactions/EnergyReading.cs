using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Transactions;

/// <summary>Reads the energy register out of meter values.</summary>
internal static class EnergyReading
{
    /// <summary>The readings of Energy.Active.Import.Register over all phases, in Wh.</summary>
    public static IEnumerable<decimal> Of(IEnumerable<MeterValueType> values) =>
        from value in values
        from sample in value.SampledValue
        where sample.Measurand is null or MeasurandEnumType.EnergyActiveImportRegister
            && sample.Phase is null
            && sample.Location is null or LocationEnumType.Outlet
        select sample.Value * Factor(sample.UnitOfMeasure);

    private static decimal Factor(UnitOfMeasureType? unit)
    {
        var factor = string.Equals(unit?.Unit, "kWh", StringComparison.OrdinalIgnoreCase) ? 1000m : 1m;
        for (var exponent = unit?.Multiplier ?? 0; exponent != 0; exponent -= Math.Sign(exponent))
            factor = exponent > 0 ? factor * 10 : factor / 10;
        return factor;
    }
}
