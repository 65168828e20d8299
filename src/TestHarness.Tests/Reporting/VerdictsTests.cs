using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;

namespace TestHarness.Tests.Reporting;

public sealed class VerdictsTests
{
    [Test]
    public void Are_ordered_from_not_applicable_to_error() =>
        Verdicts.All.Should().Equal(Verdict.NotApplicable, Verdict.Pass, Verdict.Inconclusive, Verdict.Fail, Verdict.Error);

    [TestCase(Verdict.Pass, Verdict.Inconclusive, Verdict.Inconclusive)]
    [TestCase(Verdict.Inconclusive, Verdict.Fail, Verdict.Fail)]
    [TestCase(Verdict.Fail, Verdict.Error, Verdict.Error)]
    [TestCase(Verdict.NotApplicable, Verdict.Pass, Verdict.Pass)]
    [TestCase(Verdict.Fail, Verdict.Fail, Verdict.Fail)]
    public void Only_get_worse_whichever_comes_first(Verdict a, Verdict b, Verdict worst)
    {
        Verdicts.Worst(a, b).Should().Be(worst);
        Verdicts.Worst(b, a).Should().Be(worst);
    }

    [Test]
    public void An_equal_verdict_does_not_replace_the_first_reason()
    {
        Verdict.Fail.IsWorseThan(Verdict.Fail).Should().BeFalse();
        Verdict.Error.IsWorseThan(Verdict.Fail).Should().BeTrue();
    }

    [Test]
    public void Of_nothing_are_not_applicable() => Verdicts.Worst([]).Should().Be(Verdict.NotApplicable);
}
