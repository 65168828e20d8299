using System.Globalization;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.MeterValues;

/// <summary>One value of a reading: a SampledValue, of any version.</summary>
/// <param name="sample">The SampledValue.</param>
/// <param name="reading">The reading that it stands in.</param>
/// <param name="index">Its place there.</param>
internal sealed class MeterSample(PayloadElement sample, MeterReading reading, int index)
{
    internal PayloadElement Sample { get; } = sample;

    internal string Path => string.Create(CultureInfo.InvariantCulture, $"{reading.Path}.sampledValue[{index}]");

    internal string Measurand { get; } = sample.Text("measurand") ?? "Energy.Active.Import.Register";

    internal string Context { get; } = sample.Text("context") ?? "Sample.Periodic";

    /// <summary>Its unit; null where it is left out. An object in 2.x, a text in 1.6.</summary>
    internal string? Unit { get; } = sample.Text("unitOfMeasure", "unit") ?? sample.Text("unit");

    internal string UnitPath => Sample.Has("unitOfMeasure") ? $"{Path}.unitOfMeasure.unit" : $"{Path}.unit";

    internal long Multiplier { get; } = sample.Number("unitOfMeasure", "multiplier") ?? 0;

    /// <summary>Its value; null when it is no number. A text in 1.6.</summary>
    internal decimal? Value { get; } = sample.Decimal("value")
        ?? (decimal.TryParse(sample.Text("value"), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null);
}
