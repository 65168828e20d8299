namespace TestHarness.Ocpp.Messages.V201;

/// <summary>
/// One entry of the Local Authorization List; without information on the token, a differential update deletes the entry.
/// </summary>
public sealed record AuthorizationData
{
    /// <summary>Whose entry this is.</summary>
    public required IdTokenType IdToken { get; init; }

    /// <summary>The decision to apply; without it, a differential update removes the entry (D01.FR.17).</summary>
    public IdTokenInfoType? IdTokenInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
