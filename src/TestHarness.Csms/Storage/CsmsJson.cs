using System.Text.Json;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Csms.Storage;

/// <summary>JSON of the CSMS's own documents and of its control interface: written as OCPP writes JSON.</summary>
internal static class CsmsJson
{
    public static JsonSerializerOptions Options => OcppJson.Options;

    public static T? Load<T>(this ICsmsStorage storage, string name)
        where T : class =>
        storage.Read(name) is { } content ? JsonSerializer.Deserialize<T>(content, Options) : null;

    public static void Save<T>(this ICsmsStorage storage, string name, T document) =>
        storage.Write(name, JsonSerializer.SerializeToUtf8Bytes(document, Options));
}
