using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Asks for a report of selected components and variables (B08).</summary>
[OcppMessage("GetReport", Sender = MessageSender.Csms, Block = "B", IntroducedIn = OcppVersion.V201)]
public sealed record GetReportRequest : IOcppRequest<GetReportResponse>
{
    /// <summary>Only these variables; without a variable, all of the component (B08.FR.20).</summary>
    [MinLength(1)]
    public IReadOnlyList<ComponentVariableType>? ComponentVariable { get; init; }

    /// <summary>Comes back in every NotifyReport.</summary>
    public required int RequestId { get; init; }

    /// <summary>Only components in at least one of these conditions (B08.FR.13).</summary>
    [MinLength(1), MaxLength(4)]
    public IReadOnlyList<ComponentCriterionEnumType>? ComponentCriteria { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the report will come.</summary>
public sealed record GetReportResponse
{
    /// <summary>Whether NotifyReport messages follow; EmptyResultSet when nothing matches (B08).</summary>
    public required GenericDeviceModelStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
