namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What became of one monitor that was to be removed.</summary>
public sealed record ClearMonitoringResultType
{
    public required ClearMonitoringStatusEnumType Status { get; init; }

    public required int Id { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
