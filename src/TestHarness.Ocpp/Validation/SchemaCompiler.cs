using System.Collections.Concurrent;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Validation;

/// <summary>Makes the schema of a payload out of the metadata of its record, once per type.</summary>
internal static class SchemaCompiler
{
    private static readonly ConcurrentDictionary<Type, ObjectNode> Compiled = new();

    internal static ObjectNode Compile(Type record)
    {
        if (Compiled.TryGetValue(record, out var known))
            return known;

        // A thread of its own set: nobody may see a node before it has its properties.
        var fresh = new Dictionary<Type, ObjectNode>();
        var node = Object(record, fresh);
        foreach (var (type, compiled) in fresh)
            Compiled.TryAdd(type, compiled);
        return node;
    }

    private static ObjectNode Object(Type record, Dictionary<Type, ObjectNode> fresh)
    {
        if (Compiled.TryGetValue(record, out var known) || fresh.TryGetValue(record, out known))
            return known;
        var properties = record.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        var node = new ObjectNode(properties.Any(IsExtension)) { Name = record.Name };
        fresh.Add(record, node);
        node.Properties = [.. properties.Where(property => !IsExtension(property)).Select(property => Property(property, fresh))];
        return node;
    }

    private static bool IsExtension(PropertyInfo property) => property.IsDefined(typeof(JsonExtensionDataAttribute));

    private static PropertyNode Property(PropertyInfo property, Dictionary<Type, ObjectNode> fresh)
    {
        var name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var value = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? new ArrayNode(
                Item(property, type.GetGenericArguments()[0], fresh),
                property.GetCustomAttribute<MinLengthAttribute>()?.Length ?? 0,
                property.GetCustomAttribute<MaxLengthAttribute>()?.Length)
            : Single(property, type, fresh);
        return new PropertyNode(name, Encoding.UTF8.GetBytes(name), property.IsDefined(typeof(RequiredMemberAttribute)), value);
    }

    private static SchemaNode Single(PropertyInfo property, Type type, Dictionary<Type, ObjectNode> fresh)
    {
        var range = property.GetCustomAttribute<RangeAttribute>();
        return Value(
            property,
            type,
            property.GetCustomAttribute<MaxLengthAttribute>()?.Length,
            Bound(range?.Minimum),
            Bound(range?.Maximum),
            property.GetCustomAttribute<MultipleOfAttribute>()?.Step,
            property.GetCustomAttribute<DefaultValueAttribute>()?.Value,
            fresh);
    }

    private static SchemaNode Item(PropertyInfo property, Type type, Dictionary<Type, ObjectNode> fresh) =>
        Value(
            property,
            type,
            property.GetCustomAttribute<ItemMaxLengthAttribute>()?.Length,
            property.GetCustomAttribute<ItemMinimumAttribute>()?.Minimum,
            null,
            null,
            null,
            fresh);

    private static SchemaNode Value(
        PropertyInfo property, Type type, int? maxLength, decimal? minimum, decimal? maximum, decimal? multipleOf, object? initial, Dictionary<Type, ObjectNode> fresh)
    {
        if (type == typeof(string))
            return new StringNode(maxLength, Format(property)) { Default = initial };
        if (type == typeof(DateTimeOffset))
            return new StringNode(null, IsOf16(property) ? StringFormat.DateTime16 : StringFormat.DateTime);
        if (type == typeof(bool))
            return new BooleanNode { Default = initial };
        if (type == typeof(int) || type == typeof(decimal))
            return new NumberNode(type == typeof(int), minimum, maximum, multipleOf) { Default = initial, Beyond32Bits = IsOf16(property) ? FindingSeverity.Warning : FindingSeverity.Violation };
        if (type == typeof(JsonElement))
            return AnyNode.Instance;
        if (type.IsEnum)
            return new EnumNode([.. EnumNames.All(type)]) { Name = type.Name, Default = EnumNames.Default(type) };
        return Object(type, fresh);
    }

    private static StringFormat? Format(PropertyInfo property) =>
        property.GetCustomAttribute<DataTypeAttribute>()?.DataType == DataType.Url
            ? IsOf16(property) ? StringFormat.AnyUri : StringFormat.Uri
            : property.GetCustomAttribute<FormatAttribute>()?.Format;

    private static bool IsOf16(PropertyInfo property) => property.DeclaringType!.Namespace == typeof(Messages.V16.HeartbeatRequest).Namespace;

    // The extremes of double stand for an open end.
    private static decimal? Bound(object? bound) =>
        bound is null or double.MinValue or double.MaxValue ? null : Convert.ToDecimal(bound, CultureInfo.InvariantCulture);
}
