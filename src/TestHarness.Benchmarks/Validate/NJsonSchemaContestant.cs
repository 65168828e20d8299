using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace TestHarness.Benchmarks.Validate;

/// <summary>NJsonSchema, with the document that its own Validate(string) makes.</summary>
internal sealed class NJsonSchemaContestant : LocalContestant
{
    private readonly Dictionary<string, JsonSchema> _schemas = [];

    public override string Name => "NJsonSchema 10.7.2, from text";

    protected override Func<bool> Prepare(ValidationCase validation)
    {
        if (!_schemas.TryGetValue(validation.Name, out var schema))
            _schemas[validation.Name] = schema = JsonSchema.FromJsonAsync(validation.Schema).GetAwaiter().GetResult();
        var validator = new JsonSchemaValidator();
        return () =>
        {
            using var reader = new JsonTextReader(new StringReader(validation.Frame)) { DateParseHandling = DateParseHandling.None };
            return validator.Validate(JToken.ReadFrom(reader)[3]!, schema).Count == 0;
        };
    }
}
