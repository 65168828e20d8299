using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Sets monitors on variables (N04).</summary>
[OcppMessage("SetVariableMonitoring", Sender = MessageSender.Csms, Block = "N", IntroducedIn = OcppVersion.V201)]
public sealed record SetVariableMonitoringRequest : IOcppRequest<SetVariableMonitoringResponse>
{
    /// <summary>The monitors to create or replace.</summary>
    [MinLength(1)]
    public required IReadOnlyList<SetMonitoringDataType> SetMonitoringData { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>What became of each monitor.</summary>
public sealed record SetVariableMonitoringResponse
{
    /// <summary>One entry for each monitor of the request (N04.FR.01).</summary>
    [MinLength(1)]
    public required IReadOnlyList<SetMonitoringResultType> SetMonitoringResult { get; init; }

    public CustomDataType? CustomData { get; init; }
}
