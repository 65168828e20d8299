using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestHarness.Ocpp.Messages;

/// <summary>A vendor's own data, allowed in every object of 2.0.1 and 2.1: the only object that takes properties of any name.</summary>
public sealed record CustomDataType
{
    /// <summary>Whose data it is, best in reverse domain notation.</summary>
    [MaxLength(255)]
    public required string VendorId { get; init; }

    /// <summary>Everything else in the object, by property name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; init; }
}
