using System.Text.Json.Serialization;
using TestHarness.Ocpp;

namespace TestHarness.Csms.Stations;

/// <summary>A station at one moment.</summary>
public sealed record StationView
{
    /// <summary>Its identity.</summary>
    public required string Identity { get; init; }

    /// <summary>Whether it is connected.</summary>
    public required bool Connected { get; init; }

    /// <summary>The version of its connection; null when it is not connected.</summary>
    [JsonIgnore]
    public OcppVersion? Version { get; init; }

    /// <summary>The version as people write it.</summary>
    [JsonPropertyName("version")]
    public string? VersionLabel => Version?.Label();

    /// <summary>The security profile of its connection; null when it is not connected.</summary>
    public int? SecurityProfile { get; init; }

    /// <summary>The rest.</summary>
    public required StationState State { get; init; }
}
