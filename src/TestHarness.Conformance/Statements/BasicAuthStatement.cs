namespace TestHarness.Conformance.Statements;

/// <summary>Credentials of HTTP Basic authentication.</summary>
public sealed record BasicAuthStatement
{
    /// <summary>The user's name.</summary>
    public required string Username { get; init; }

    /// <summary>Where the password is.</summary>
    public required SecretStatement Password { get; init; }
}
