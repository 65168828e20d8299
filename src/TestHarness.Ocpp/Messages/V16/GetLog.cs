using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Asks for an upload of the diagnostics or the security log (security white paper, N01).</summary>
[OcppMessage("GetLog", Sender = MessageSender.Csms, Block = "Security (whitepaper)", IntroducedIn = OcppVersion.V16)]
public sealed record GetLogRequest : IOcppRequest<GetLogResponse>
{
    /// <summary>Where to upload to, and from which stretch of time.</summary>
    public required LogParametersType Log { get; init; }

    /// <summary>Which log: diagnostics or security.</summary>
    public required LogEnumType LogType { get; init; }

    /// <summary>Comes back in the status notifications.</summary>
    public required int RequestId { get; init; }

    /// <summary>How often to try again.</summary>
    public int? Retries { get; init; }

    /// <summary>Seconds between tries.</summary>
    public int? RetryInterval { get; init; }
}

/// <summary>Whether the upload starts, and under which file name.</summary>
public sealed record GetLogResponse
{
    /// <summary>Whether the upload starts, and whether it ended one under way (N01).</summary>
    public required LogStatusEnumType Status { get; init; }

    /// <summary>The name that the upload will have; absent when there is nothing to upload.</summary>
    [MaxLength(255)]
    public string? Filename { get; init; }
}
