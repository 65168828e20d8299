namespace TestHarness.Ocpp.Framing;

/// <summary>Names of <see cref="MessageType"/>.</summary>
public static class MessageTypes
{
    /// <summary>The name that Part 4 section 4.1.3 gives it, for example <c>CALLRESULT</c>.</summary>
    public static string Name(this MessageType type) => type switch
    {
        MessageType.Call => "CALL",
        MessageType.CallResult => "CALLRESULT",
        MessageType.CallError => "CALLERROR",
        MessageType.CallResultError => "CALLRESULTERROR",
        _ => "SEND",
    };
}
