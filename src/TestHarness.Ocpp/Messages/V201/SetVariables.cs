using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Writes attributes of variables in the device model (B05).</summary>
[OcppMessage("SetVariables", Sender = MessageSender.Csms, Block = "B", IntroducedIn = OcppVersion.V201)]
public sealed record SetVariablesRequest : IOcppRequest<SetVariablesResponse>
{
    /// <summary>The attributes to write.</summary>
    [MinLength(1)]
    public required IReadOnlyList<SetVariableDataType> SetVariableData { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>What became of each attribute.</summary>
public sealed record SetVariablesResponse
{
    /// <summary>One entry for each attribute of the request (B05).</summary>
    [MinLength(1)]
    public required IReadOnlyList<SetVariableResultType> SetVariableResult { get; init; }

    public CustomDataType? CustomData { get; init; }
}
