namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Asks for one of the three standard reports of the device model (B07).</summary>
[OcppMessage("GetBaseReport", Sender = MessageSender.Csms, Block = "B", IntroducedIn = OcppVersion.V201)]
public sealed record GetBaseReportRequest : IOcppRequest<GetBaseReportResponse>
{
    public required int RequestId { get; init; }

    public required ReportBaseEnumType ReportBase { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the report will come.</summary>
public sealed record GetBaseReportResponse
{
    public required GenericDeviceModelStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
