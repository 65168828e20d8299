namespace TestHarness.Conformance.Statements;

/// <summary>A secret, never written into the statement itself.</summary>
public sealed record SecretStatement
{
    /// <summary>The environment variable that holds it.</summary>
    public string? Env { get; init; }

    /// <summary>The file that holds it, relative to the statement; one trailing newline is ignored.</summary>
    public string? File { get; init; }

    /// <summary>Reads it.</summary>
    /// <param name="statementPath">The statement that names it.</param>
    /// <param name="jsonPath">Where in the statement.</param>
    /// <exception cref="StatementException">It is not there.</exception>
    public string Read(string statementPath, string jsonPath = "$.connection.basicAuthPassword")
    {
        if (Env is not null)
        {
            return Environment.GetEnvironmentVariable(Env) is { Length: > 0 } value
                ? value
                : throw new StatementException(statementPath, $"{jsonPath}.env", $"the environment variable {Env} to be set", "not set", $"Set {Env} before the run.");
        }

        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(statementPath))!, File!);
        return System.IO.File.Exists(path)
            ? System.IO.File.ReadAllText(path).TrimEnd('\r', '\n')
            : throw new StatementException(statementPath, $"{jsonPath}.file", $"a file {path}", "no such file", "Create it, or correct the path.");
    }
}
