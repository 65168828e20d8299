using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Asks for an upload of diagnostics (1.6 section 5.9).</summary>
[OcppMessage("GetDiagnostics", Sender = MessageSender.Csms, Block = "Firmware Management", IntroducedIn = OcppVersion.V16)]
public sealed record GetDiagnosticsRequest : IOcppRequest<GetDiagnosticsResponse>
{
    /// <summary>The URL of the folder to upload to.</summary>
    [DataType(DataType.Url)]
    public required string Location { get; init; }

    /// <summary>How often to try again.</summary>
    public int? Retries { get; init; }

    /// <summary>Seconds between tries.</summary>
    public int? RetryInterval { get; init; }

    /// <summary>Nothing older; no bound when absent.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>Nothing newer; no bound when absent.</summary>
    public DateTimeOffset? StopTime { get; init; }
}

/// <summary>Under which file name the upload comes; none when there is nothing to upload.</summary>
public sealed record GetDiagnosticsResponse
{
    /// <summary>The name that the upload will have; absent when there is nothing to upload.</summary>
    [MaxLength(255)]
    [CiString]
    public string? FileName { get; init; }
}
