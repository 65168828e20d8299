using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Expectations;

namespace TestHarness.Tests.Conformance.Expectations;

public sealed class PayloadExpectationTests
{
    private const string Payload = """{ "status": "Accepted", "interval": 300, "data": [ { "id": 1 }, { "id": 2 } ] }""";

    [Test]
    public void Is_met_when_every_row_is() => First(("status", "Accepted"), ("interval", "at least 1"), ("statusInfo", "is absent")).Should().BeNull();

    [Test]
    public void Tells_the_first_row_that_is_not_met() =>
        First(("status", "Accepted"), ("interval", "at most 60"), ("data[0].id", "9")).Should().Be(new PayloadExpectation.Mismatch("interval", "at most 60", "300"));

    [Test]
    public void Tells_what_is_missing() => First(("statusInfo.reasonCode", "is present")).Should().Be(new PayloadExpectation.Mismatch("statusInfo.reasonCode", "is present", "absent"));

    [Test]
    public void Tells_what_is_there_and_should_not_be() => First(("status", "is absent")).Should().Be(new PayloadExpectation.Mismatch("status", "is absent", "\"Accepted\""));

    [Test]
    public void Holds_for_every_place_that_a_path_names()
    {
        First(("data[*].id", "at least 1")).Should().BeNull();
        First(("data[*].id", "at most 1")).Should().Be(new PayloadExpectation.Mismatch("data[1].id", "at most 1", "2"));
    }

    [Test]
    public void A_choice_of_elements_that_finds_none_is_not_met() => First(("data[id=3].id", "is present")).Should().NotBeNull();

    [Test]
    public void Rows_recall_what_rows_above_them_remembered()
    {
        First(("data[0].id", "as $first"), ("data[1].id", "not $first")).Should().BeNull();
        First(("data[0].id", "as $first"), ("data[1].id", "$first"))!.Path.Should().Be("data[1].id");
    }

    [Test]
    public void Of_a_frame_without_payload_only_absence_is_met()
    {
        PayloadExpectation.From([("status", "is absent")], Values.Source()).FirstMismatch(null).Should().BeNull();
        PayloadExpectation.From([("status", "Accepted")], Values.Source()).FirstMismatch(null).Should().NotBeNull();
    }

    [Test]
    public void Anything_is_met_by_everything() => PayloadExpectation.Anything.FirstMismatch(Values.Json(Payload)).Should().BeNull();

    private static PayloadExpectation.Mismatch? First(params (string, string)[] rows) => PayloadExpectation.From(rows, Values.Source()).FirstMismatch(Values.Json(Payload));
}
