using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Tests.Ocpp.Schemas;

/// <summary>Records with one property, each said in its own way: a mistake in a record turns one of them into another.</summary>
internal static class OneProperty
{
    internal sealed record Text([property: MaxLength(20)] string? Value);

    internal sealed record LongerText([property: MaxLength(21)] string? Value);

    internal sealed record EndlessText(string? Value);

    internal sealed record NeededText
    {
        [MaxLength(20)]
        public required string Value { get; init; }
    }

    internal sealed record RenamedText([property: MaxLength(20), JsonPropertyName("value_1")] string? Value);

    internal sealed record DefaultText([property: MaxLength(20), DefaultValue("Wh")] string? Value);

    internal sealed record Timestamp(DateTimeOffset? Value);

    internal sealed record Link([property: DataType(DataType.Url)] string? Value);

    internal sealed record Number([property: Range(0, 9)] int? Value);

    internal sealed record LowerNumber([property: Range(-1, 9)] int? Value);

    internal sealed record HigherNumber([property: Range(0, 10)] int? Value);

    internal sealed record EndlessNumber([property: Minimum(0)] int? Value);

    internal sealed record Fraction([property: Range(0, 9)] decimal? Value);

    internal sealed record Tenths([property: Range(0, 9), MultipleOf("0.1")] decimal? Value);

    internal sealed record Flag(bool? Value);

    internal sealed record Anything(JsonElement? Value);

    internal sealed record Choice(Two? Value);

    internal sealed record WiderChoice(Three? Value);

    internal sealed record ChoiceWithDefault(TwoWithDefault? Value);

    internal sealed record Texts([property: MinLength(1), MaxLength(4), ItemMaxLength(20)] IReadOnlyList<string>? Value);

    internal sealed record FewerTexts([property: MaxLength(4), ItemMaxLength(20)] IReadOnlyList<string>? Value);

    internal sealed record MoreTexts([property: MinLength(1), MaxLength(5), ItemMaxLength(20)] IReadOnlyList<string>? Value);

    internal sealed record LongerTexts([property: MinLength(1), MaxLength(4), ItemMaxLength(21)] IReadOnlyList<string>? Value);

    internal sealed record Numbers([property: MinLength(1), MaxLength(4), ItemMinimum(0)] IReadOnlyList<int>? Value);

    internal sealed record LowerNumbers([property: MinLength(1), MaxLength(4), ItemMinimum(-1)] IReadOnlyList<int>? Value);

    internal sealed record Object(Text? Value);

    internal sealed record ObjectWithLongerText(LongerText? Value);

    internal sealed record TwoProperties([property: MaxLength(20)] string? Value, string? Other);

    internal sealed record OpenText([property: MaxLength(20)] string? Value)
    {
        [JsonExtensionData]
        public IDictionary<string, JsonElement>? Others { get; init; }
    }

    internal enum Two
    {
        Good,
        Bad,
    }

    internal enum Three
    {
        Good,
        Bad,
        Ugly,
    }

    [DefaultValue(TwoWithDefault.Bad)]
    internal enum TwoWithDefault
    {
        Good,
        Bad,
    }
}
