using TestHarness.Ocpp.Messages;

namespace TestHarness.Ocpp.Schemas;

/// <summary>What the OCA calls the schema of a payload, and which form it has there.</summary>
/// <param name="FileName">The name of its file.</param>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">Its title; null for none.</param>
/// <param name="Draft">The edition of JSON Schema.</param>
internal sealed record SchemaIdentity(string FileName, string Id, string? Title, SchemaDraft Draft)
{
    /// <summary>The identity of a payload's schema.</summary>
    /// <param name="message">The message.</param>
    /// <param name="isRequest">True for the payload of the CALL or SEND, false for that of the CALLRESULT.</param>
    internal static SchemaIdentity Of(MessageDescriptor message, bool isRequest)
    {
        if (message.Version != OcppVersion.V16)
            return V2(message, isRequest ? message.IsSend ? message.Action : message.Action + "Request" : message.Action + "Response");
        var file = message.Action + (isRequest ? ".json" : "Response.json");
        if (IsSecurityExtension(message))
            return new SchemaIdentity(file, $"urn:OCPP:Cp:1.6:2020:3:{message.Action}.{(isRequest ? "req" : "conf")}", null, SchemaDraft.Draft6);
        var title = message.Action + (isRequest ? "Request" : "Response");
        return new SchemaIdentity(file, $"urn:OCPP:1.6:{Issue(title)}:{title}", title, SchemaDraft.Draft4);
    }

    private static SchemaIdentity V2(MessageDescriptor message, string name) =>
        new(name + ".json", $"urn:OCPP:Cp:2:{(message.Version == OcppVersion.V201 ? "2020:3" : "2025:1")}:{name}", null, SchemaDraft.Draft6);

    private static bool IsSecurityExtension(MessageDescriptor message) => message.Block.StartsWith("Security", StringComparison.Ordinal);

    // One schema was issued anew in 2025.
    private static string Issue(string title) => title == "StopTransactionRequest" ? "2025:04" : "2019:12";
}
