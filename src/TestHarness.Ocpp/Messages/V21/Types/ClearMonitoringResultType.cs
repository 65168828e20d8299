namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What became of one monitor that was to be removed.</summary>
public sealed record ClearMonitoringResultType
{
    public required ClearMonitoringStatusEnumType Status { get; init; }

    [Minimum(0)]
    public required int Id { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
