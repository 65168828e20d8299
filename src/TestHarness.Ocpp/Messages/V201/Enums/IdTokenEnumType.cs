namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The kinds of idTokens.</summary>
public enum IdTokenEnumType
{
    /// <summary>Made by the CSMS or another server, for instance for a remote start; any format.</summary>
    Central,

    /// <summary>The account id of a contract, ISO 15118.</summary>
    eMAID,

    /// <summary>UID of an RFID card of ISO 14443: 4 or 7 bytes in hexadecimal.</summary>
    ISO14443,

    /// <summary>UID of an RFID card of ISO 15693: 8 bytes in hexadecimal.</summary>
    ISO15693,

    /// <summary>A code that the driver types, such as a PIN.</summary>
    KeyCode,

    /// <summary>Made by the station; any format.</summary>
    Local,

    /// <summary>The MAC address of the EV's communication controller, for charging by plugging in alone.</summary>
    MacAddress,

    /// <summary>No token, because whoever presses the button may charge; idToken is empty.</summary>
    NoAuthorization,
}
