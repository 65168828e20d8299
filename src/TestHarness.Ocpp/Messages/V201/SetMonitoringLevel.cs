namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Chooses up to which severity events are reported (N05).</summary>
[OcppMessage("SetMonitoringLevel", Sender = MessageSender.Csms, Block = "N", IntroducedIn = OcppVersion.V201)]
public sealed record SetMonitoringLevelRequest : IOcppRequest<SetMonitoringLevelResponse>
{
    /// <summary>From 0, danger, to 9, debug; events of this severity and more severe ones are reported.</summary>
    public required int Severity { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the level is in force.</summary>
public sealed record SetMonitoringLevelResponse
{
    /// <summary>Rejected when the severity is out of range (N05.FR.02).</summary>
    public required GenericStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
