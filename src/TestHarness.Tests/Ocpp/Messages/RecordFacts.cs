using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Tests.Ocpp.Messages;

/// <summary>What a record says, in the lines of <see cref="SchemaFacts"/>. Names and enumerations are taken from what the serializer really does.</summary>
internal static class RecordFacts
{
    internal static IEnumerable<string> Of(Type record) => Value(record, null, "", "payload", isItem: false);

    private static IEnumerable<string> Value(Type type, PropertyInfo? property, string path, string presence, bool isItem)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var isList = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (isItem)
        {
            Note(facts, "maxLength", property!.GetCustomAttribute<ItemMaxLengthAttribute>()?.Length);
            Note(facts, "minimum", property!.GetCustomAttribute<ItemMinimumAttribute>()?.Minimum);
        }
        else if (property is not null)
        {
            Note(facts, "minItems", property.GetCustomAttribute<MinLengthAttribute>()?.Length);
            Note(facts, isList ? "maxItems" : "maxLength", property.GetCustomAttribute<MaxLengthAttribute>()?.Length);
            Note(facts, "multipleOf", property.GetCustomAttribute<MultipleOfAttribute>()?.Step);
            if (property.GetCustomAttribute<RangeAttribute>() is { } range)
            {
                Note(facts, "minimum", range.Minimum is double.MinValue ? null : Convert.ToDecimal(range.Minimum, CultureInfo.InvariantCulture));
                Note(facts, "maximum", range.Maximum is double.MaxValue ? null : Convert.ToDecimal(range.Maximum, CultureInfo.InvariantCulture));
            }

            if (property.GetCustomAttribute<DefaultValueAttribute>() is { } value)
                facts["default"] = JsonSerializer.Serialize(value.Value);
            if (property.GetCustomAttribute<DataTypeAttribute>()?.DataType == DataType.Url)
                facts["format"] = "\"uri\"";
        }

        if (type.GetCustomAttribute<DefaultValueAttribute>() is { } common)
            facts["default"] = JsonSerializer.Serialize(common.Value, OcppJson.Options);
        if (type == typeof(DateTimeOffset))
            facts["format"] = "\"date-time\"";
        if (type.IsEnum)
        {
            facts["enum"] = string.Join(',', Enum.GetValues(type).Cast<object>()
                .Select(value => JsonNode.Parse(OcppJson.SerializeToUtf8(value))!.GetValue<string>()).Order(StringComparer.Ordinal));
        }

        if (isList)
        {
            yield return SchemaFacts.Line(path, "array", presence, facts);
            foreach (var line in Value(type.GetGenericArguments()[0], property, path + "[]", "item", isItem: true))
                yield return line;
            yield break;
        }

        var kind = Kind(type);
        if (kind != "object")
        {
            yield return SchemaFacts.Line(path, kind, presence, facts);
            yield break;
        }

        var info = OcppJson.Options.GetTypeInfo(type);
        if (!info.Properties.Any(member => member.IsExtensionData))
            facts["additionalProperties"] = "false";
        yield return SchemaFacts.Line(path, kind, presence, facts);
        foreach (var member in info.Properties.Where(member => !member.IsExtensionData))
        {
            var declared = (PropertyInfo)member.AttributeProvider!;
            foreach (var line in Value(declared.PropertyType, declared, path.Length == 0 ? member.Name : $"{path}.{member.Name}", Presence(declared), isItem: false))
                yield return line;
        }
    }

    // A required member may not be nullable, an optional one must be: the compiler's view and the schema's are the same.
    private static string Presence(PropertyInfo property)
    {
        var required = property.IsDefined(typeof(RequiredMemberAttribute));
        var nullable = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
        return required == nullable ? "inconsistent" : required ? "required" : "optional";
    }

    private static string Kind(Type type) =>
        type == typeof(string) || type == typeof(DateTimeOffset) || type.IsEnum ? "string"
        : type == typeof(int) ? "integer"
        : type == typeof(decimal) ? "number"
        : type == typeof(bool) ? "boolean"
        : type == typeof(JsonElement) ? "any"
        : "object";

    private static void Note(SortedDictionary<string, string> facts, string keyword, decimal? value)
    {
        if (value is not null)
            facts[keyword] = value.Value.ToString("0.######", CultureInfo.InvariantCulture);
    }
}
