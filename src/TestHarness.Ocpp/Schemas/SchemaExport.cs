using Newtonsoft.Json;
using NJsonSchema;
using NJsonSchema.Infrastructure;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Validation;

namespace TestHarness.Ocpp.Schemas;

/// <summary>The JSON Schemas of all payloads, produced from their records, in the form and under the names of the OCA's own files.</summary>
public static class SchemaExport
{
    /// <summary>The name of the OCA's file for a payload, for example <c>AuthorizeRequest.json</c>; 1.6 calls that <c>Authorize.json</c>.</summary>
    /// <param name="message">The message.</param>
    /// <param name="isRequest">True for the payload of the CALL or SEND, false for that of the CALLRESULT.</param>
    public static string FileName(MessageDescriptor message, bool isRequest) => SchemaIdentity.Of(message, isRequest).FileName;

    /// <summary>The schema of a payload as JSON: draft-04 for the messages of 1.6, draft-06 for its security extension and for 2.x.</summary>
    /// <param name="message">The message.</param>
    /// <param name="isRequest">True for the payload of the CALL or SEND, false for that of the CALLRESULT.</param>
    /// <exception cref="ArgumentException">A SEND has no answer.</exception>
    public static string Json(MessageDescriptor message, bool isRequest)
    {
        var record = message.PayloadType(isRequest) ?? throw new ArgumentException($"{message.Action} has no answer.", nameof(isRequest));
        return Json(SchemaCompiler.Compile(record), SchemaIdentity.Of(message, isRequest));
    }

    /// <summary>Writes the schemas of a version into a folder, one file a payload.</summary>
    /// <returns>How many files.</returns>
    /// <exception cref="IOException">The folder cannot be made or written to, or one of the files is there already.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static int Write(OcppVersion version, string folder)
    {
        Directory.CreateDirectory(folder);
        var files = OcppMessages.Payloads(version);
        foreach (var (message, isRequest) in files)
        {
            using var file = new StreamWriter(new FileStream(Path.Combine(folder, FileName(message, isRequest)), FileMode.CreateNew));
            file.WriteLine(Json(message, isRequest));
        }

        return files.Count;
    }

    internal static string Json(ObjectNode payload, SchemaIdentity identity) =>
        JsonSchemaSerialization.ToJson(SchemaBuilder.Build(payload, identity), SchemaType.JsonSchema, new SchemaContract(identity.Draft), Formatting.Indented);
}
