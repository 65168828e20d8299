namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Chooses which set of monitors is active (N03).</summary>
[OcppMessage("SetMonitoringBase", Sender = MessageSender.Csms, Block = "N", IntroducedIn = OcppVersion.V201)]
public sealed record SetMonitoringBaseRequest : IOcppRequest<SetMonitoringBaseResponse>
{
    /// <summary>Which set of monitors to activate.</summary>
    public required MonitoringBaseEnumType MonitoringBase { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the set is active.</summary>
public sealed record SetMonitoringBaseResponse
{
    /// <summary>Whether that set is in force (N03).</summary>
    public required GenericDeviceModelStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
