using System.Text.Json;
using System.Text.Json.Nodes;

namespace TestHarness.Conformance.Expectations;

/// <summary>JSON values as people write them in a table.</summary>
internal static class JsonText
{
    /// <summary>A string without quotes, a number as written on the wire, <c>true</c>, <c>false</c>, <c>null</c>; objects and arrays as JSON.</summary>
    public static string Of(JsonNode? node) => node switch
    {
        null => "null",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => node.ToJsonString(),
    };

    /// <summary>The same for a message: strings in quotes, long values cut.</summary>
    public static string Show(JsonNode? node)
    {
        var text = node is null ? "null" : node.ToJsonString();
        return text.Length <= 300 ? text : text[..300] + "...";
    }
}
