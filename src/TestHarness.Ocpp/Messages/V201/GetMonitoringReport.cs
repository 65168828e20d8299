using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Asks which monitors are set (N02).</summary>
[OcppMessage("GetMonitoringReport", Sender = MessageSender.Csms, Block = "N", IntroducedIn = OcppVersion.V201)]
public sealed record GetMonitoringReportRequest : IOcppRequest<GetMonitoringReportResponse>
{
    /// <summary>Only monitors on these variables; all when absent.</summary>
    [MinLength(1)]
    public IReadOnlyList<ComponentVariableType>? ComponentVariable { get; init; }

    /// <summary>Comes back in every NotifyMonitoringReport.</summary>
    public required int RequestId { get; init; }

    /// <summary>Only monitors of these kinds; all when absent.</summary>
    [MinLength(1), MaxLength(3)]
    public IReadOnlyList<MonitoringCriterionEnumType>? MonitoringCriteria { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the report will come.</summary>
public sealed record GetMonitoringReportResponse
{
    /// <summary>Whether NotifyMonitoringReport messages follow; EmptyResultSet when nothing matches (N02).</summary>
    public required GenericDeviceModelStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
