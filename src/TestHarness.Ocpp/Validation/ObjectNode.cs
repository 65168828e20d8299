using System.Text.Json;

namespace TestHarness.Ocpp.Validation;

/// <summary>An object with its properties.</summary>
/// <param name="isOpen">True when it takes properties of any other name as well.</param>
internal sealed class ObjectNode(bool isOpen) : SchemaNode
{
    /// <summary>More than any object of any version has; one bit each says which have come.</summary>
    internal const int MostProperties = 128;

    /// <summary>Set once by <see cref="SchemaCompiler"/>, after the node can be found by types that contain themselves.</summary>
    internal PropertyNode[] Properties
    {
        get;
        set => field = value.Length <= MostProperties ? value : throw new NotSupportedException($"More than {MostProperties} properties.");
    } = [];

    internal bool IsOpen { get; } = isOpen;

    internal override void Check(ref Utf8JsonReader reader, ref SchemaErrors errors)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            WrongType(ref reader, ref errors, "an object");
            return;
        }

        UInt128 seen = 0;
        HashSet<string>? others = null;
        var next = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var index = Find(ref reader, next);
            if (index < 0)
            {
                Unknown(ref reader, ref errors, ref others);
                continue;
            }

            var before = errors.Count;
            var bit = UInt128.One << index;
            if ((seen & bit) != 0)
                errors.Add("", "duplicate", "each property once", "a second one of this name");
            seen |= bit;
            next = index + 1;
            reader.Read();
            Properties[index].Value.Check(ref reader, ref errors);
            if (errors.Count > before)
                errors.Prefix(before, Properties[index].Name);
        }

        for (var i = 0; i < Properties.Length; i++)
        {
            if (Properties[i].IsRequired && (seen & (UInt128.One << i)) == 0)
                errors.Add(Properties[i].Name, "required", "present", "absent");
        }
    }

    /// <summary>The index of the property whose name the reader stands on, or -1. Properties mostly come in the order of the schema.</summary>
    internal int Find(ref Utf8JsonReader reader, int next)
    {
        for (var i = 0; i < Properties.Length; i++)
        {
            var index = next + i < Properties.Length ? next + i : next + i - Properties.Length;
            var name = Properties[index].Utf8Name;
            if (reader.ValueIsEscaped ? reader.ValueTextEquals(name) : reader.ValueSpan.SequenceEqual(name))
                return index;
        }

        return -1;
    }

    private void Unknown(ref Utf8JsonReader reader, ref SchemaErrors errors, ref HashSet<string>? others)
    {
        if (!IsOpen)
        {
            var name = JsonText.Of(ref reader);
            errors.Add(name, "additionalProperties", "no property of this name", "present");
        }

        AnyNode.Member(ref reader, ref errors, others ??= new HashSet<string>(StringComparer.Ordinal));
    }
}
