using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Removes monitors by id (N06).</summary>
[OcppMessage("ClearVariableMonitoring", Sender = MessageSender.Csms, Block = "N", IntroducedIn = OcppVersion.V201)]
public sealed record ClearVariableMonitoringRequest : IOcppRequest<ClearVariableMonitoringResponse>
{
    /// <summary>The monitors to remove.</summary>
    [MinLength(1)]
    public required IReadOnlyList<int> Id { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>What became of each monitor.</summary>
public sealed record ClearVariableMonitoringResponse
{
    /// <summary>One entry for each id of the request.</summary>
    [MinLength(1)]
    public required IReadOnlyList<ClearMonitoringResultType> ClearMonitoringResult { get; init; }

    public CustomDataType? CustomData { get; init; }
}
