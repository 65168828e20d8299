using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Reporting;
using TestHarness.Reporting.Results;

namespace TestHarness.Tests.Reporting;

public sealed class ExitCodesTests
{
    [TestCase(0, Verdict.Pass)]
    [TestCase(0, Verdict.Pass, Verdict.NotApplicable)]
    [TestCase(1, Verdict.Pass, Verdict.Fail)]
    [TestCase(3, Verdict.Pass, Verdict.Inconclusive)]
    [TestCase(1, Verdict.Inconclusive, Verdict.Fail)]
    [TestCase(4, Verdict.Fail, Verdict.Error, Verdict.Inconclusive)]
    public void Are_those_of_the_worst_case(int code, params Verdict[] verdicts) =>
        ExitCodes.For(Run([.. verdicts.Select(v => Case(v))])).Should().Be(code);

    [TestCase(Verdict.Fail, 0)]
    [TestCase(Verdict.Pass, 1)]
    [TestCase(Verdict.Error, 4)]
    [TestCase(Verdict.Inconclusive, 3)]
    public void A_declared_failure_must_fail_as_declared(Verdict verdict, int code) =>
        ExitCodes.For(Run([Case(Verdict.Pass), Case(verdict, declared: true)])).Should().Be(code);

    [Test]
    public void A_run_that_asked_nothing_is_not_a_pass() => ExitCodes.For(Run([])).Should().Be(3);

    [Test]
    public void A_partial_run_is_not_a_pass()
    {
        ExitCodes.For(Run([Case(Verdict.Pass)]) with { PartialReason = "interrupted" }).Should().Be(3);
        ExitCodes.For(Run([Case(Verdict.Fail)]) with { PartialReason = "interrupted" }).Should().Be(1);
    }

    private static RunResult Run(IReadOnlyList<CaseResult> cases) => SampleRun.Whole() with { Cases = cases };

    private static CaseResult Case(Verdict verdict, bool declared = false) =>
        SampleRun.Whole().Cases[0] with { Verdict = verdict, DeclaredKnownFailure = declared ? new KnownFailure("TC_B_01_CS", "known", "release notes") : null };
}
