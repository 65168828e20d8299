using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Asks for an upload of the diagnostics or the security log (security white paper, N01).</summary>
[OcppMessage("GetLog", Sender = MessageSender.Csms, Block = "Security (whitepaper)", IntroducedIn = OcppVersion.V16)]
public sealed record GetLogRequest : IOcppRequest<GetLogResponse>
{
    public required LogParametersType Log { get; init; }

    public required LogEnumType LogType { get; init; }

    public required int RequestId { get; init; }

    /// <summary>How often to try again.</summary>
    public int? Retries { get; init; }

    /// <summary>Seconds between tries.</summary>
    public int? RetryInterval { get; init; }
}

/// <summary>Whether the upload starts, and under which file name.</summary>
public sealed record GetLogResponse
{
    public required LogStatusEnumType Status { get; init; }

    [MaxLength(255)]
    public string? Filename { get; init; }
}
