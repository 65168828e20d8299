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

    /// <summary>Writes the schemas of some versions as files, into a folder for each version (<c>1.6</c>, <c>2.0.1</c>, <c>2.1</c>).</summary>
    /// <param name="versions">The versions.</param>
    /// <param name="folder">Where the folders are, or are made.</param>
    /// <returns>The number of files of each version.</returns>
    /// <exception cref="IOException">One of the files is there already, and nothing was written; or the folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static IReadOnlyList<(OcppVersion Version, int Count)> Write(IReadOnlyList<OcppVersion> versions, string folder)
    {
        var files = versions.SelectMany(OcppMessages.Payloads)
            .Select(payload => (payload, Path: Path.Combine(folder, payload.Message.Version.Label(), FileName(payload.Message, payload.IsRequest)))).ToList();
        if (files.FirstOrDefault(file => File.Exists(file.Path)).Path is { } edited)
            throw new IOException($"The file {edited} is there already.");
        foreach (var ((message, isRequest), path) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Json(message, isRequest) + "\n");
        }

        return [.. files.CountBy(file => file.payload.Message.Version).Select(pair => (pair.Key, pair.Value))];
    }

    internal static string Json(ObjectNode payload, SchemaIdentity identity) =>
        JsonSchemaSerialization.ToJson(SchemaBuilder.Build(payload, identity), SchemaType.JsonSchema, SchemaContract.Of(identity.Draft), Formatting.Indented);
}
