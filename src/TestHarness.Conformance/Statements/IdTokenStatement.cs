namespace TestHarness.Conformance.Statements;

/// <summary>An idToken that the test cases may use.</summary>
public sealed record IdTokenStatement
{
    /// <summary>The token's value.</summary>
    public required string IdToken { get; init; }

    /// <summary>Its type (IdTokenEnumType).</summary>
    public string Type { get; init; } = "ISO14443";

    /// <summary>The group it belongs to.</summary>
    public string? GroupId { get; init; }
}
