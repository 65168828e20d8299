using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TestHarness.Conformance.Expectations;

/// <summary>Tells optional fields of a message from required ones, by the message's record.</summary>
internal static class OptionalFields
{
    /// <summary>The paths of the optional fields that are in a payload; within an optional field also of those inside it.</summary>
    /// <param name="payload">The payload, or an object in it.</param>
    /// <param name="type">Its record.</param>
    /// <param name="prefix">The path of the object.</param>
    public static IEnumerable<string> Of(JsonObject payload, Type type, string prefix = "")
    {
        foreach (var (name, value) in payload)
        {
            var property = type.GetProperties().FirstOrDefault(candidate => WireName(candidate) == name);
            var path = prefix.Length == 0 ? name : $"{prefix}.{name}";
            if (property?.GetCustomAttribute<RequiredMemberAttribute>() is null)
                yield return path;
            if (property is null || value is not JsonObject inner)
                continue;
            foreach (var found in Of(inner, property.PropertyType, path))
                yield return found;
        }
    }

    private static string WireName(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
}
