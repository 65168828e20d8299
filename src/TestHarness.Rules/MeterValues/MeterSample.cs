using System.Globalization;
using System.Text.Json;

namespace TestHarness.Rules.MeterValues;

/// <summary>One value of a reading: a SampledValue, of any version.</summary>
/// <param name="Sample">The SampledValue.</param>
/// <param name="Reading">The reading that it stands in.</param>
/// <param name="Index">Its place there.</param>
internal readonly record struct MeterSample(JsonElement Sample, MeterReading Reading, int Index)
{
    internal string Path => string.Create(CultureInfo.InvariantCulture, $"{Reading.Path}.sampledValue[{Index}]");

    internal string Measurand => Sample.Text("measurand") ?? "Energy.Active.Import.Register";

    internal string Context => Sample.Text("context") ?? "Sample.Periodic";

    /// <summary>Its unit; null where it is left out. An object in 2.x, a text in 1.6.</summary>
    internal string? Unit => Sample.Text("unitOfMeasure", "unit") ?? Sample.Text("unit");

    internal string UnitPath => Sample.Has("unitOfMeasure") ? $"{Path}.unitOfMeasure.unit" : $"{Path}.unit";

    internal long Multiplier => Sample.Number("unitOfMeasure", "multiplier") ?? 0;

    /// <summary>Its value; null when it is no number. A text in 1.6.</summary>
    internal decimal? Value => Sample.Decimal("value")
        ?? (decimal.TryParse(Sample.Text("value"), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null);
}
