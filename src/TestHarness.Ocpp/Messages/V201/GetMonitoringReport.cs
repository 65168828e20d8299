using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Asks which monitors are set (N02).</summary>
[OcppMessage("GetMonitoringReport", Sender = MessageSender.Csms, Block = "N", IntroducedIn = OcppVersion.V201)]
public sealed record GetMonitoringReportRequest : IOcppRequest<GetMonitoringReportResponse>
{
    [MinLength(1)]
    public IReadOnlyList<ComponentVariableType>? ComponentVariable { get; init; }

    public required int RequestId { get; init; }

    [MinLength(1), MaxLength(3)]
    public IReadOnlyList<MonitoringCriterionEnumType>? MonitoringCriteria { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the report will come.</summary>
public sealed record GetMonitoringReportResponse
{
    public required GenericDeviceModelStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
