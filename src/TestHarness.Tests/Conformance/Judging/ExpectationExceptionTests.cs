using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Judging;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;

namespace TestHarness.Tests.Conformance.Judging;

public sealed class ExpectationExceptionTests
{
    private static readonly Finding Finding = new("B01.FR.05", FindingLayer.Expectation, FindingSeverity.Violation, Party.Station, "The reason is wrong.");

    [Test]
    public void Tells_record_path_and_both_values() =>
        new ExpectationException(Finding with { RecordNumber = 7, Path = "reason", Expected = "PowerUp", Actual = "Unknown" }).Message
            .Should().Be("The reason is wrong. (record 7, reason): expected PowerUp, but was Unknown");

    [Test]
    public void Tells_that_nothing_came() =>
        new ExpectationException(Finding with { Expected = "the station to send Heartbeat" }, nothingCame: true).Message
            .Should().Be("The reason is wrong.: expected the station to send Heartbeat, but nothing came");
}
