namespace TestHarness.Ocpp.Messages.V21;

/// <summary>
/// One entry of the Local Authorization List; without information on the token, a differential update deletes the entry.
/// </summary>
public sealed record AuthorizationData
{
    public required IdTokenType IdToken { get; init; }

    public IdTokenInfoType? IdTokenInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
