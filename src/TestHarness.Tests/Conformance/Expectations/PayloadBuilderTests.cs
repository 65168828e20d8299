using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Expectations;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using V21 = TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Tests.Conformance.Expectations;

public sealed class PayloadBuilderTests
{
    [Test]
    public void Numbers_texts_and_booleans_are_what_the_message_says()
    {
        var payload = Build(typeof(V21.SetVariablesRequest),
            ("setVariableData[0].attributeValue", "123"),
            ("setVariableData[0].component.name", "SmartChargingCtrlr"),
            ("setVariableData[0].component.evse.id", "1"));

        Json(payload).Should().Be("""{"setVariableData":[{"attributeValue":"123","component":{"name":"SmartChargingCtrlr","evse":{"id":1}}}]}""");
    }

    [Test]
    public void Decimals_keep_their_digits() =>
        Json(Build(typeof(V21.SetChargingProfileRequest), ("chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].limit", "6.10")))
            .Should().Be("""{"chargingProfile":{"chargingSchedule":[{"chargingSchedulePeriod":[{"limit":6.10}]}]}}""");

    [Test]
    public void Names_on_the_wire_are_used_where_they_differ() =>
        Json(Build(typeof(V21.SetChargingProfileRequest), ("chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].limit_L2", "7")))
            .Should().Contain("\"limit_L2\":7");

    [Test]
    public void Lists_may_be_written_in_one_row() =>
        Json(Build(typeof(V21.GetReportRequest), ("requestId", "5"), ("componentCriteria", "Active, Available"))).Should().Be("""{"requestId":5,"componentCriteria":["Active","Available"]}""");

    [Test]
    public void Elements_come_in_the_order_of_their_indexes() =>
        Json(Build(null, ("data[1].id", "2"), ("data[0].id", "1"))).Should().Be("""{"data":[{"id":1},{"id":2}]}""");

    [Test]
    public void What_is_absent_is_left_out() => Json(Build(null, ("a", "1"), ("b", "is absent"))).Should().Be("""{"a":1}""");

    [Test]
    public void Quotes_make_a_text_whatever_the_message_says() =>
        Json(Build(typeof(V21.GetReportRequest), ("requestId", "\"5\""))).Should().Be("""{"requestId":"5"}""");

    [Test]
    public void Values_come_from_the_statement_the_memory_and_the_clock()
    {
        var memory = new ScenarioMemory();
        memory.Remember("request", 7);
        var payload = PayloadBuilder.Build([("requestId", "$request"), ("at", "now"), ("schedule", "the configured schedule")], null, Values.Source(memory: memory));

        Json(payload).Should().Be("""{"requestId":7,"at":"2026-03-01T12:00:00.000Z","schedule":{"limit":16}}""");
    }

    [Test]
    public void Without_a_message_types_are_told_by_their_looks() =>
        Json(Build(null, ("a", "1"), ("b", "true"), ("c", "text"), ("d", "\"1\""))).Should().Be("""{"a":1,"b":true,"c":"text","d":"1"}""");

    [TestCase("007")]
    [TestCase("+1")]
    [TestCase(".5")]
    [TestCase("True")]
    public void Looks_like_JSON_only_what_is_JSON(string text)
    {
        Json(Build(null, ("a", text))).Should().Contain(text.TrimStart('+'));
        var build = () => Build(typeof(V21.ResetRequest), ("evseId", text));

        build.Should().Throw<FormatException>().WithMessage($"evseId is a number, but the table says '{text}'.");
    }

    [Test]
    public void A_property_that_the_message_lacks_is_told_with_those_it_has()
    {
        var build = () => Build(typeof(V21.ResetRequest), ("kind", "Immediate"));

        build.Should().Throw<FormatException>().WithMessage("ResetRequest has no property 'kind' (path kind). It has: *type*");
    }

    [Test]
    public void A_text_where_the_message_has_a_number_is_told()
    {
        var build = () => Build(typeof(V21.ResetRequest), ("evseId", "first"));

        build.Should().Throw<FormatException>().WithMessage("evseId is a number, but the table says 'first'.");
    }

    [Test]
    public void A_text_where_the_message_has_an_object_is_told()
    {
        var build = () => Build(typeof(V21.SetChargingProfileRequest), ("chargingProfile", "mine"));

        build.Should().Throw<FormatException>().WithMessage("chargingProfile is an object: name the properties in it, but the table says 'mine'.");
    }

    [Test]
    public void A_value_and_something_below_it_contradict_each_other()
    {
        var build = () => Build(null, ("evse", "1"), ("evse.id", "1"));

        build.Should().Throw<FormatException>().WithMessage("evse.id*");
    }

    [Test]
    public void Custom_data_may_hold_anything() =>
        Json(Build(typeof(V21.ResetRequest), ("customData.vendorId", "org.example"), ("customData.level", "3"))).Should().Be("""{"customData":{"vendorId":"org.example","level":3}}""");

    [TestCaseSource(nameof(Versions))]
    public void Finds_every_property_of_every_message_by_its_name_on_the_wire(OcppVersion version)
    {
        foreach (var message in OcppMessages.All(version))
        {
            foreach (var type in new[] { message.RequestType, message.ResponseType }.OfType<Type>())
            {
                var contract = OcppJson.Options.GetTypeInfo(type);
                foreach (var property in contract.Properties.Where(property => property.PropertyType == typeof(string)))
                    Build(type, (property.Name, "x")).Should().ContainKey(property.Name);
            }
        }
    }

    private static IEnumerable<OcppVersion> Versions => OcppVersions.All;

    private static JsonObject Build(Type? type, params (string, string)[] rows) => PayloadBuilder.Build(rows, type, Values.Source());

    private static string Json(JsonObject payload) => payload.ToJsonString();
}
