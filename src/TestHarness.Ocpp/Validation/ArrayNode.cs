using System.Globalization;
using System.Text.Json;

namespace TestHarness.Ocpp.Validation;

/// <summary>A list of values of one kind.</summary>
/// <param name="item">What each item is.</param>
/// <param name="minItems">The smallest number of items.</param>
/// <param name="maxItems">The largest number of items; null for no limit.</param>
internal sealed class ArrayNode(SchemaNode item, int minItems, int? maxItems) : SchemaNode
{
    internal SchemaNode Item { get; } = item;

    internal int MinItems { get; } = minItems;

    internal int? MaxItems { get; } = maxItems;

    internal override void Check(ref Utf8JsonReader reader, ref SchemaErrors errors)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            WrongType(ref reader, ref errors, "an array");
            return;
        }

        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var before = errors.Count;
            Item.Check(ref reader, ref errors);
            if (errors.Count > before)
                errors.Prefix(before, string.Create(CultureInfo.InvariantCulture, $"[{count}]"));
            count++;
        }

        if (count < MinItems)
            errors.Add("minItems", string.Create(CultureInfo.InvariantCulture, $"at least {MinItems} items"), Items(count));
        if (count > MaxItems)
            errors.Add("maxItems", string.Create(CultureInfo.InvariantCulture, $"at most {MaxItems} items"), Items(count));
    }

    private static string Items(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} items");
}
