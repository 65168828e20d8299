using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Removes monitors by id (N06).</summary>
[OcppMessage("ClearVariableMonitoring", Sender = MessageSender.Csms, Block = "N", IntroducedIn = OcppVersion.V201)]
public sealed record ClearVariableMonitoringRequest : IOcppRequest<ClearVariableMonitoringResponse>
{
    [MinLength(1)]
    public required IReadOnlyList<int> Id { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>What became of each monitor.</summary>
public sealed record ClearVariableMonitoringResponse
{
    [MinLength(1)]
    public required IReadOnlyList<ClearMonitoringResultType> ClearMonitoringResult { get; init; }

    public CustomDataType? CustomData { get; init; }
}
