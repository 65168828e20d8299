using TestHarness.Transport.Rpc;

namespace TestHarness.Csms;

/// <summary>Something that was asked of the CSMS cannot be done.</summary>
public abstract class CsmsException(string message) : Exception(message);

/// <summary>No station has that identity.</summary>
public sealed class UnknownStationException(string identity)
    : CsmsException($"The CSMS knows no station '{identity}'.");

/// <summary>The station is not connected.</summary>
public sealed class StationNotConnectedException(string identity)
    : CsmsException($"Station '{identity}' is not connected.");

/// <summary>What was asked for does not exist, or contradicts what the CSMS knows.</summary>
public sealed class InvalidOperationRequestException(string message) : CsmsException(message);

/// <summary>A payload is not what the version's schema asks for.</summary>
/// <param name="code">The error code of Part 4 section 4.3 that a receiver would answer with.</param>
/// <param name="message">What is wrong and what was expected.</param>
public sealed class InvalidPayloadException(string code, string message) : CsmsException(message)
{
    /// <summary>The error code of Part 4 section 4.3 that a receiver would answer with.</summary>
    public string Code { get; } = code;
}

/// <summary>A CALL was not answered with a valid CALLRESULT.</summary>
/// <param name="action">The action.</param>
/// <param name="reply">What came instead; a Result when its payload was invalid.</param>
/// <param name="detail">What is wrong with it.</param>
public sealed class CallFailedException(string action, CallReply reply, string detail) : CsmsException($"{action}: {detail}")
{
    /// <summary>What came instead.</summary>
    public CallReply Reply { get; } = reply;
}

/// <summary>A station did not send what it had announced.</summary>
public sealed class FollowUpTimeoutException(string identity, string awaited)
    : CsmsException($"Station '{identity}' did not send {awaited} in time.");
