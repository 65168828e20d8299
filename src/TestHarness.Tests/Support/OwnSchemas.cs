using TestHarness.Ocpp;
using TestHarness.Ocpp.Validation;

namespace TestHarness.Tests.Support;

/// <summary>Schemas as a user may bring them.</summary>
internal static class OwnSchemas
{
    /// <summary>The built-in schemas, but for one payload that is always an empty object.</summary>
    internal static SchemaSet Emptying(OcppVersion version, string payload)
    {
        using var folder = new TemporaryFolder();
        var files = Directory.CreateDirectory(folder[version.Label()]);
        File.WriteAllText(Path.Combine(files.FullName, payload + ".json"), """{"type":"object","additionalProperties":false}""");
        return SchemaSet.Load(folder.Path);
    }
}
