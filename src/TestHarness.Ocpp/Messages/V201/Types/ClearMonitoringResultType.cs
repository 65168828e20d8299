namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What became of one monitor that was to be removed.</summary>
public sealed record ClearMonitoringResultType
{
    /// <summary>Whether the monitor is gone, could not be removed, or did not exist.</summary>
    public required ClearMonitoringStatusEnumType Status { get; init; }

    /// <summary>The monitor that the request named.</summary>
    public required int Id { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
