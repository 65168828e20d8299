namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Asks for one of the three standard reports of the device model (B07).</summary>
[OcppMessage("GetBaseReport", Sender = MessageSender.Csms, Block = "B", IntroducedIn = OcppVersion.V201)]
public sealed record GetBaseReportRequest : IOcppRequest<GetBaseReportResponse>
{
    /// <summary>Comes back in every NotifyReport.</summary>
    public required int RequestId { get; init; }

    /// <summary>Which predefined selection of the device model to report.</summary>
    public required ReportBaseEnumType ReportBase { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the report will come.</summary>
public sealed record GetBaseReportResponse
{
    /// <summary>Whether NotifyReport messages will follow (B07).</summary>
    public required GenericDeviceModelStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
