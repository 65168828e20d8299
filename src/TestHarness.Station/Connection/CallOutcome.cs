namespace TestHarness.Station.Connection;

/// <summary>What became of a request.</summary>
/// <param name="Kind">How it ended.</param>
/// <param name="Answer">The answer, when it was answered.</param>
/// <param name="ErrorCode">The CALLERROR's code, when it was refused.</param>
internal sealed record CallOutcome<TResponse>(CallOutcomeKind Kind, TResponse? Answer = null, string? ErrorCode = null)
    where TResponse : class;
