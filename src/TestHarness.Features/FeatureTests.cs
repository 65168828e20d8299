using System.Globalization;
using System.Text;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Reporting.Results;

namespace TestHarness.Features;

/// <summary>Every scenario is a test. A fixture is a feature, a test is a test case in one version.</summary>
[FeatureFixture]
[Parallelizable(ParallelScope.All)]
public sealed class FeatureTests(string feature)
{
    /// <summary>Runs one case and asserts its verdict.</summary>
    /// <param name="key">The case.</param>
    [Scenario]
    public async Task Case(string key)
    {
        var result = await FeatureRun.Current.RunAsync(key, TestContext.CurrentContext.CancellationToken);
        if (result.TraceFile is { } trace && result.Verdict is not (Verdict.Pass or Verdict.NotApplicable))
            TestContext.AddTestAttachment(FeatureRun.Current.TracePath(trace), "What was on the wire");
        switch (result.Verdict)
        {
            case Verdict.Pass:
                break;
            case Verdict.NotApplicable:
                Assert.Ignore(result.Reason!.Message);
                break;
            case Verdict.Inconclusive:
                Assert.Inconclusive(Describe(result));
                break;
            case Verdict.Fail when result.DeclaredKnownFailure is { } known:
                Assert.Ignore($"Known failure ({known.WrittenIn}): {known.Reason}");
                break;
            default:
                Assert.Fail(Describe(result));
                break;
        }
    }

    private string Describe(CaseResult result)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{result.Verdict}: {result.Reason?.Message}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  {result.Id} in OCPP {result.Version.Label()} on {result.SystemUnderTest}, {feature}");
        if (result.Reason is { Expected: not null } reason)
            text.AppendLine(CultureInfo.InvariantCulture, $"  record {reason.RecordNumber}, path {reason.Path}: expected {reason.Expected}, was {reason.Actual}");
        foreach (var step in result.Steps)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {step.Status,-12} {step.Keyword} {step.Text}{(step.Error is null ? "" : " -- " + step.Error)}");
        foreach (var finding in result.Findings.Where(f => f.Severity == FindingSeverity.Violation))
            text.AppendLine(CultureInfo.InvariantCulture, $"  finding {finding.RequirementId} at record {finding.RecordNumber}: {finding.Message}");
        foreach (var entry in result.Wire.OfType<FrameEntry>())
            text.AppendLine(CultureInfo.InvariantCulture, $"  {entry.Number,4} {entry.Time:HH:mm:ss.fff} {entry.Sender,-7} {entry.Raw}");
        return text.ToString();
    }
}
