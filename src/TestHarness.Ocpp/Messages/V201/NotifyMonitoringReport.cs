using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Carries one part of a monitoring report (N02).</summary>
[OcppMessage("NotifyMonitoringReport", Sender = MessageSender.Station, Block = "N", IntroducedIn = OcppVersion.V201)]
public sealed record NotifyMonitoringReportRequest : IOcppRequest<NotifyMonitoringReportResponse>
{
    /// <summary>Variables with the monitors set on them.</summary>
    [MinLength(1)]
    public IReadOnlyList<MonitoringDataType>? Monitor { get; init; }

    /// <summary>That of the GetMonitoringReport which asked.</summary>
    public required int RequestId { get; init; }

    /// <summary>True when another part of the report follows; absent on the last one.</summary>
    [DefaultValue(false)]
    public bool? Tbc { get; init; }

    /// <summary>Number of the part within its report, from 0.</summary>
    public required int SeqNo { get; init; }

    /// <summary>When the station made the report.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the part.</summary>
public sealed record NotifyMonitoringReportResponse
{
    public CustomDataType? CustomData { get; init; }
}
