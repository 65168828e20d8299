namespace TestHarness.Reporting.Results;

/// <summary>A failure that the statement declares: it stays visible as Fail and does not fail the run.</summary>
/// <param name="Id">The id of the test case declared.</param>
/// <param name="Reason">Why it fails, in the supplier's words.</param>
/// <param name="WrittenIn">Where it is written down: an issue, a release note, a contract.</param>
public sealed record KnownFailure(string Id, string Reason, string WrittenIn);
