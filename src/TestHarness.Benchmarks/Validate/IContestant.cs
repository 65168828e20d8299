namespace TestHarness.Benchmarks.Validate;

/// <summary>Whoever parses and validates frames.</summary>
internal interface IContestant
{
    /// <summary>Its name, with what it is given.</summary>
    string Name { get; }

    /// <summary>Parses and validates a case's frame so many times.</summary>
    /// <exception cref="InvalidOperationException">It finds the frame invalid.</exception>
    Task<Measured> RunAsync(ValidationCase validation, int iterations);
}
