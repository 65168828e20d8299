using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Reads attributes of variables in the device model (B06).</summary>
[OcppMessage("GetVariables", Sender = MessageSender.Csms, Block = "B", IntroducedIn = OcppVersion.V201)]
public sealed record GetVariablesRequest : IOcppRequest<GetVariablesResponse>
{
    /// <summary>The attributes to read.</summary>
    [MinLength(1)]
    public required IReadOnlyList<GetVariableDataType> GetVariableData { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>The value of each attribute asked for, or why there is none.</summary>
public sealed record GetVariablesResponse
{
    /// <summary>One entry for each attribute asked for (B06).</summary>
    [MinLength(1)]
    public required IReadOnlyList<GetVariableResultType> GetVariableResult { get; init; }

    public CustomDataType? CustomData { get; init; }
}
