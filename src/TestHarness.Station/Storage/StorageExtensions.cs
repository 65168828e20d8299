using System.Text.Json;

namespace TestHarness.Station.Storage;

/// <summary>Documents as objects.</summary>
internal static class StorageExtensions
{
    /// <summary>Reads a document written by <see cref="Save"/>; null when there is none or it is not readable any more.</summary>
    public static T? Load<T>(this IStationStorage storage, string name)
        where T : class
    {
        if (storage.Read(name) is not { } content)
            return null;
        try
        {
            return JsonSerializer.Deserialize<T>(content);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes an object as a document.</summary>
    public static void Save<T>(this IStationStorage storage, string name, T document) => storage.Write(name, JsonSerializer.SerializeToUtf8Bytes(document));
}
