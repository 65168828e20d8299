namespace TestHarness.Ocpp.Schemas;

/// <summary>A user's own schemas cannot be used; the message says which files, where in them, what was found and what is supported.</summary>
public sealed class SchemaLoadException : Exception
{
    private const int MostShown = 10;

    internal SchemaLoadException(string directory, IReadOnlyList<string> problems)
        : base($"The schemas in {directory} cannot be used:{string.Concat(problems.Take(MostShown).Select(problem => Environment.NewLine + "  " + problem))}"
            + (problems.Count > MostShown ? $"{Environment.NewLine}  and {problems.Count - MostShown} more" : "")) =>
        Problems = problems;

    /// <summary>What is wrong, one line each.</summary>
    public IReadOnlyList<string> Problems { get; }
}
