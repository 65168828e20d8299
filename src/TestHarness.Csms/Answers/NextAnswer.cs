using System.Text.Json.Nodes;

namespace TestHarness.Csms.Answers;

/// <summary>What the operator wants a message answered with instead of the true answer.</summary>
public sealed record NextAnswer
{
    /// <summary>The action.</summary>
    public required string Action { get; init; }

    /// <summary>
    /// Fields merged into the true answer, as a JSON merge patch does (RFC 7396): objects field by field, null removes, everything else replaces.
    /// </summary>
    public JsonObject? Fields { get; init; }

    /// <summary>Answers with a CALLERROR of this code.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The CALLERROR's description.</summary>
    public string? ErrorDescription { get; init; }

    /// <summary>Does not answer at all.</summary>
    public bool Silence { get; init; }

    /// <summary>How often; null holds until it is cleared.</summary>
    public int? Times { get; init; } = 1;

    /// <summary>The station; null means every station.</summary>
    public string? Identity { get; init; }

    /// <summary>Fields that the message must have with these values; null means every message of the action.</summary>
    public JsonObject? Where { get; init; }
}
