namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The kinds of idTokens.</summary>
public enum IdTokenEnumType
{
    Central,
    eMAID,
    ISO14443,
    ISO15693,
    KeyCode,
    Local,
    MacAddress,
    NoAuthorization,
}
