using System.Text.Json;

namespace TestHarness.Ocpp.Validation;

/// <summary>A value of any kind. Only that no object in it has a property twice is checked.</summary>
internal sealed class AnyNode : SchemaNode
{
    internal static readonly AnyNode Instance = new();

    internal override void Check(ref Utf8JsonReader reader, ref SchemaErrors errors)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                var before = errors.Count;
                Check(ref reader, ref errors);
                if (errors.Count > before)
                    errors.Prefix(before, $"[{i}]");
            }
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                Member(ref reader, ref errors, seen);
        }
    }

    /// <summary>Checks a property of an object that takes any; the reader stands on its name.</summary>
    internal static void Member(ref Utf8JsonReader reader, ref SchemaErrors errors, HashSet<string> seen)
    {
        var before = errors.Count;
        var name = JsonText.Of(ref reader);
        if (!seen.Add(name))
            errors.Add("", "duplicate", "each property once", "a second one of this name");
        reader.Read();
        Instance.Check(ref reader, ref errors);
        if (errors.Count > before)
            errors.Prefix(before, name);
    }
}
