namespace TestHarness.Ocpp.Framing;

/// <summary>
/// Where a demand of the framing layer stands: the section of OCPP-J 1.6, or of Part 4 of 2.0.1 and 2.1, in the form
/// <c>Part 4 §4.1.4</c> or <c>OCPP-J 1.6 §4.1.4</c>. These documents number sections, not requirements.
/// </summary>
public static class FramingReference
{
    /// <summary>One outstanding CALL per direction.</summary>
    public static string Synchronicity(OcppVersion? version) => Name(version, "4.1.1");

    /// <summary>UTF-8, valid JSON.</summary>
    public static string Encoding(OcppVersion? version) => Name(version, "4.1.2");

    /// <summary>The message type number.</summary>
    public static string MessageTypeNumber(OcppVersion? version) => Name(version, "4.1.3");

    /// <summary>The message id: length, uniqueness, and that an answer carries its CALL's.</summary>
    public static string MessageId(OcppVersion? version) => Name(version, "4.1.4");

    /// <summary>The payload is an object.</summary>
    public static string Payload(OcppVersion? version) => Name(version, version == OcppVersion.V16 ? "4.2" : "4.1.5");

    /// <summary>The action is a message's name.</summary>
    public static string Action(OcppVersion? version) => Name(version, version == OcppVersion.V16 ? "4.2.1" : "4.1.6");

    /// <summary>The structure of a message of the given type; null for messages in general.</summary>
    public static string Structure(OcppVersion? version, MessageType? type) => Name(version, type switch
    {
        MessageType.Call => "4.2.1",
        MessageType.CallResult => "4.2.2",
        MessageType.CallError or MessageType.CallResultError => "4.2.3",
        MessageType.Send => "4.2.4",
        _ => "4.2",
    });

    /// <summary>The table of error codes.</summary>
    public static string ErrorCode(OcppVersion? version) => Name(version, version == OcppVersion.V16 ? "4.2.3" : "4.3");

    private static string Name(OcppVersion? version, string section) =>
        (version == OcppVersion.V16 ? "OCPP-J 1.6 §" : "Part 4 §") + section;
}
