using System.Globalization;
using Newtonsoft.Json;
using NJsonSchema;
using NJsonSchema.Infrastructure;

namespace TestHarness.Ocpp.Schemas;

/// <summary>How NJsonSchema's objects become JSON: in the words of the draft, and with whole numbers written as such.</summary>
internal sealed class SchemaContract : PropertyRenameAndIgnoreSerializerContractResolver
{
    // Newtonsoft.Json finds out about each type once a contract.
    private static readonly SchemaContract Draft4 = new(SchemaDraft.Draft4);
    private static readonly SchemaContract Draft6 = new(SchemaDraft.Draft6);

    private SchemaContract(SchemaDraft draft)
    {
        if (draft == SchemaDraft.Draft6)
            RenameProperty(typeof(JsonSchema), "id", "$id");
    }

    internal static SchemaContract Of(SchemaDraft draft) => draft == SchemaDraft.Draft4 ? Draft4 : Draft6;

    protected override JsonConverter? ResolveContractConverter(Type objectType) =>
        objectType == typeof(decimal) ? new DecimalConverter() : base.ResolveContractConverter(objectType);

    // As NJsonSchema has it, a limit of 20 is 20.0.
    private sealed class DecimalConverter : JsonConverter<decimal>
    {
        public override decimal ReadJson(JsonReader reader, Type objectType, decimal existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            throw new NotSupportedException();

        public override void WriteJson(JsonWriter writer, decimal value, JsonSerializer serializer) =>
            writer.WriteRawValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
    }
}
