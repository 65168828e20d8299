using System.Text.Json;
using TestHarness.Ocpp.Findings;

namespace TestHarness.Ocpp.Validation;

/// <summary>An object with its properties.</summary>
/// <param name="isOpen">True when it takes properties of any other name as well.</param>
internal sealed class ObjectNode(bool isOpen) : SchemaNode
{
    /// <summary>More than any object of any version has; one bit each says which have come.</summary>
    internal const int MostProperties = 64;

    private ulong _required;

    /// <summary>Set once by <see cref="SchemaCompiler"/>, after the node can be found by types that contain themselves.</summary>
    internal PropertyNode[] Properties
    {
        get;
        set
        {
            field = value.Length <= MostProperties ? value : throw new NotSupportedException($"More than {MostProperties} properties.");
            for (var i = 0; i < value.Length; i++)
                _required |= value[i].IsRequired ? 1UL << i : 0;
        }
    } = [];

    internal bool IsOpen { get; } = isOpen;

    internal override void Check(ref Utf8JsonReader reader, ref SchemaErrors errors)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            WrongType(ref reader, ref errors, "an object");
            return;
        }

        var seen = 0UL;
        var others = new SeenNames(errors.Payload);
        var next = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var index = Find(ref reader, next);
            if (index < 0)
            {
                CheckOther(ref reader, ref errors, ref others);
                continue;
            }

            var before = errors.Count;
            var property = Properties[index];
            if ((seen & (1UL << index)) != 0)
                AddDuplicate(ref errors);
            seen |= 1UL << index;
            next = index + 1;
            reader.Read();
            property.Value.Check(ref reader, ref errors);
            if (errors.Count > before)
                errors.Prefix(before, property.Name);
        }

        others.Dispose();
        if ((seen & _required) != _required)
            AddMissing(seen, ref errors);
    }

    /// <summary>The index of the property whose name the reader stands on, or -1. Properties mostly come in the order of the schema.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="next">The property to look at first.</param>
    internal int Find(ref Utf8JsonReader reader, int next)
    {
        if (!reader.ValueIsEscaped)
            return Find(reader.ValueSpan, next);
        using var name = new Unescaped(reader.ValueSpan);
        return name.IsUnicode ? Find(name.Text, next) : -1;
    }

    private int Find(ReadOnlySpan<byte> name, int next)
    {
        var properties = Properties;
        for (var i = next; i < properties.Length; i++)
        {
            if (name.SequenceEqual(properties[i].Utf8Name))
                return i;
        }

        for (var i = 0; i < next; i++)
        {
            if (name.SequenceEqual(properties[i].Utf8Name))
                return i;
        }

        return -1;
    }

    /// <summary>Checks a property that the schema does not name. Nothing is asked of the value of one that may not be there.</summary>
    private void CheckOther(ref Utf8JsonReader reader, ref SchemaErrors errors, ref SeenNames others)
    {
        if (!IsOpen)
        {
            if (!errors.IsFull)
                errors.AddAt(JsonText.Name(reader.ValueSpan), "additionalProperties", "no property of this name", "present");
            reader.Skip();
            return;
        }

        var before = errors.Count;
        var name = reader.ValueSpan;
        if (!others.Add((int)reader.TokenStartIndex + 1, name.Length))
            AddDuplicate(ref errors);
        reader.Read();
        AnyNode.Instance.Check(ref reader, ref errors);
        if (errors.Count > before)
            errors.Prefix(before, JsonText.Name(name));
    }

    // Legal JSON (RFC 8259 section 4), whose meaning depends on who reads it.
    private static void AddDuplicate(ref SchemaErrors errors) =>
        errors.Add("duplicate", "each property once", "a second one of this name", FindingSeverity.Warning);

    private void AddMissing(ulong seen, ref SchemaErrors errors)
    {
        for (var i = 0; i < Properties.Length; i++)
        {
            if ((_required & ~seen & (1UL << i)) != 0)
                errors.AddAt(Properties[i].Name, "required", "present", "absent");
        }
    }
}
