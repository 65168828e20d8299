namespace TestHarness.Csms.Handling;

/// <summary>Answers the CALL in hand with a CALLERROR.</summary>
/// <param name="code">Error code (Part 4 section 4.3).</param>
/// <param name="description">Description, at most 255 characters.</param>
internal sealed class CallErrorException(string code, string description) : Exception(description)
{
    /// <summary>The error code.</summary>
    public string Code { get; } = code;
}
