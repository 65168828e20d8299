using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Asks for a report of selected components and variables (B08).</summary>
[OcppMessage("GetReport", Sender = MessageSender.Csms, Block = "B", IntroducedIn = OcppVersion.V201)]
public sealed record GetReportRequest : IOcppRequest<GetReportResponse>
{
    [MinLength(1)]
    public IReadOnlyList<ComponentVariableType>? ComponentVariable { get; init; }

    public required int RequestId { get; init; }

    [MinLength(1), MaxLength(4)]
    public IReadOnlyList<ComponentCriterionEnumType>? ComponentCriteria { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the report will come.</summary>
public sealed record GetReportResponse
{
    public required GenericDeviceModelStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
