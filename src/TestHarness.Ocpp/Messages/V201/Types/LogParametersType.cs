using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Where to upload a log, and which stretch of it.</summary>
public sealed record LogParametersType
{
    /// <summary>The URL to upload to.</summary>
    [MaxLength(512)]
    [UriText]
    public required string RemoteLocation { get; init; }

    /// <summary>Nothing older; no bound when absent.</summary>
    public DateTimeOffset? OldestTimestamp { get; init; }

    /// <summary>Nothing newer; no bound when absent.</summary>
    public DateTimeOffset? LatestTimestamp { get; init; }

    public CustomDataType? CustomData { get; init; }
}
