using System.Text;
using TestHarness.Benchmarks.Lint;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Schemas;

namespace TestHarness.Benchmarks.Validate;

/// <summary>A valid frame with the schema of its payload.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Version">The version.</param>
/// <param name="Frame">The CALL.</param>
/// <param name="Schema">The JSON Schema of its payload.</param>
internal sealed record ValidationCase(string Name, OcppVersion Version, string Frame, string Schema)
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 6, 0, 0, 123, TimeSpan.Zero);

    internal byte[] Bytes { get; } = Encoding.UTF8.GetBytes(Frame);

    /// <summary>What is measured: the longest message that a charging station sends all day, and one of the shortest.</summary>
    /// <param name="schemas">Folder of the OCA's schema files; null for the schemas of the harness's own records.</param>
    internal static IReadOnlyList<ValidationCase> All(string? schemas) =>
    [
        Create(OcppVersion.V201, "TransactionEvent", SampleMessages.TransactionEvent(Now, "000000e4-7c1e-4a5b-9f00-000000000012", 7, "Updated", 184_211), schemas),
        Create(OcppVersion.V16, "StatusNotification", """{"connectorId":1,"errorCode":"NoError","status":"Charging","timestamp":"2026-03-01T06:00:00.123Z"}""", schemas),
    ];

    private static ValidationCase Create(OcppVersion version, string action, string payload, string? schemas)
    {
        var message = OcppMessages.Find(version, action)!;
        var schema = schemas is null ? SchemaExport.Json(message, isRequest: true) : File.ReadAllText(Path.Combine(schemas, version.Label(), SchemaExport.FileName(message, isRequest: true)));
        return new ValidationCase($"{version.Label()} {action}", version, $"[2,\"3f0e5d62-9b1c-4c55-8a3e-6d1f0b7c9a24\",\"{action}\",{payload}]", schema);
    }
}
