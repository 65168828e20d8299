namespace TestHarness.Conformance.Statements;

/// <summary>What the names of idTokens in a statement say about them.</summary>
internal static class IdTokenNames
{
    /// <summary>The status (AuthorizationStatusEnumType) that the CSMS gives an idToken of that name.</summary>
    public static string StatusOf(string name) => name switch
    {
        "invalid" => "Invalid",
        "blocked" => "Blocked",
        "expired" => "Expired",
        "unknown" => "Unknown",
        _ => "Accepted",
    };
}
