using System.Text.Json.Nodes;

namespace TestHarness.Csms.Control;

/// <summary>What a station answered to a CALL: a result or an error.</summary>
internal sealed record CallOutcome
{
    /// <summary>The payload of the CALLRESULT.</summary>
    public JsonNode? Result { get; init; }

    /// <summary>The CALLERROR.</summary>
    public CallErrorOutcome? Error { get; init; }
}

/// <summary>A CALLERROR.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Description">Its description.</param>
internal sealed record CallErrorOutcome(string Code, string Description);
