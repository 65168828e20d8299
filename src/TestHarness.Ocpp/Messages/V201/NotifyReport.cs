using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Carries one part of a device model report (B07, B08).</summary>
[OcppMessage("NotifyReport", Sender = MessageSender.Station, Block = "B", IntroducedIn = OcppVersion.V201)]
public sealed record NotifyReportRequest : IOcppRequest<NotifyReportResponse>
{
    /// <summary>That of the GetReport or GetBaseReport which asked.</summary>
    public required int RequestId { get; init; }

    /// <summary>When the station made the report.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>Variables with their attributes.</summary>
    [MinLength(1)]
    public IReadOnlyList<ReportDataType>? ReportData { get; init; }

    /// <summary>True when another part of the report follows; absent on the last one.</summary>
    [DefaultValue(false)]
    public bool? Tbc { get; init; }

    /// <summary>Number of the part within its report, from 0.</summary>
    public required int SeqNo { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the part.</summary>
public sealed record NotifyReportResponse
{
    public CustomDataType? CustomData { get; init; }
}
