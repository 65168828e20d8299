namespace TestHarness.Ocpp.Framing;

/// <summary>The first element of an OCPP-J message (Part 4 section 4.2).</summary>
public enum MessageType
{
    /// <summary>A request that must be answered.</summary>
    Call = 2,

    /// <summary>The answer to a CALL.</summary>
    CallResult = 3,

    /// <summary>The refusal of a CALL.</summary>
    CallError = 4,

    /// <summary>OCPP 2.1: the receiver of a CALLRESULT could not process it.</summary>
    CallResultError = 5,

    /// <summary>OCPP 2.1: a message that is not answered.</summary>
    Send = 6,
}
