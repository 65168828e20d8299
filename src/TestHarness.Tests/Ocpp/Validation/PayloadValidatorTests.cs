using System.Text;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Validation;

namespace TestHarness.Tests.Ocpp.Validation;

public sealed class PayloadValidatorTests
{
    private const string Station = """ "chargingStation":{"model":"M1","vendorName":"Acme"} """;

    [Test]
    public void Shares_one_empty_list_among_valid_payloads()
    {
        var first = Boot($$"""{ "reason": "PowerUp",{{Station}}}""");
        var second = Boot($$"""{ {{Station}},"reason":"PowerUp"}""");

        first.Should().BeEmpty();
        second.Should().BeSameAs(first);
    }

    [Test]
    public void Misses_a_required_property() =>
        Boot("""{"reason":"PowerUp","chargingStation":{"model":"M1"}}""")
            .Should().Equal(new SchemaError("chargingStation.vendorName", "required", "present", "absent"));

    [Test]
    public void Sees_a_value_of_the_wrong_type() =>
        Boot($$"""{"reason":12,{{Station}}}""").Should().Equal(new SchemaError("reason", "type", "a string", "12"));

    [Test]
    public void Sees_null_as_a_wrong_type_even_where_the_property_is_optional() =>
        Boot($$"""{"reason":"PowerUp",{{Station}},"customData":null}""").Should().Equal(new SchemaError("customData", "type", "an object", "null"));

    [Test]
    public void Sees_an_unknown_name_of_an_enumeration() =>
        Boot($$"""{"reason":"powerup",{{Station}}}""").Should().ContainSingle()
            .Which.Should().Match<SchemaError>(error => error.Path == "reason" && error.Keyword == "enum" && error.Expected.Contains("PowerUp") && error.Actual == "\"powerup\"");

    [Test]
    public void Sees_a_property_that_the_schema_does_not_know() =>
        Boot($$$"""{"reason":"PowerUp",{{{Station}}},"colour":{"a":[1,{"b":2}]}}""")
            .Should().Equal(new SchemaError("colour", "additionalProperties", "no property of this name", "present"));

    [Test]
    public void Lets_custom_data_hold_what_it_likes() =>
        Boot($$$$"""{"reason":"PowerUp",{{{{Station}}}},"customData":{"vendorId":"org.example","x":{"y":[1,null]}}}""").Should().BeEmpty();

    [Test]
    public void Wants_the_vendor_of_custom_data_named() =>
        Boot($$$"""{"reason":"PowerUp",{{{Station}}},"customData":{"x":1}}""")
            .Should().Equal(new SchemaError("customData.vendorId", "required", "present", "absent"));

    [Test]
    public void Sees_a_property_that_comes_twice() =>
        Boot($$"""{"reason":"PowerUp",{{Station}},"reason":"Unknown"}""")
            .Should().Equal(Twice("reason"));

    [Test]
    public void Sees_a_property_that_comes_twice_in_custom_data() =>
        Boot($$$"""{"reason":"PowerUp",{{{Station}}},"customData":{"vendorId":"v","deep":[{"x":1,"x":1}]}}""")
            .Should().Equal(Twice("customData.deep[0].x"));

    [Test]
    public void Sees_a_repeated_property_through_its_escapes() =>
        Boot($$"""{"reason":"PowerUp",{{Station}},"re\u0061son":"Unknown"}""").Should().ContainSingle(error => error.Keyword == "duplicate" && error.Path == "reason");

    [Test]
    public void Reads_names_and_values_through_their_escapes() =>
        Boot($$"""{"re\u0061son":"Power\u0055p",{{Station}}}""").Should().BeEmpty();

    [TestCase("\\uD83D\\uDD0C", 20, true)]
    [TestCase("\\uD83D\\uDD0C", 21, false)]
    [TestCase("🔌", 20, true)]
    [TestCase("🔌", 21, false)]
    [TestCase("é", 20, true)]
    [TestCase("x", 21, false)]
    [TestCase("\\n", 20, true)]
    public void Counts_code_points_and_not_bytes(string character, int count, bool fits)
    {
        var payload = $$$"""{"reason":"PowerUp","chargingStation":{"vendorName":"Acme","model":"{{{string.Concat(Enumerable.Repeat(character, count))}}}"}}""";

        var errors = Boot(payload);

        if (fits)
            errors.Should().BeEmpty();
        else
            errors.Should().Equal(new SchemaError("chargingStation.model", "maxLength", "at most 20 characters", "21 characters"));
    }

    [Test]
    public void Sees_a_lone_surrogate() =>
        Boot("""{"reason":"PowerUp","chargingStation":{"vendorName":"\ud800","model":"M1"}}""")
            .Should().ContainSingle(error => error.Path == "chargingStation.vendorName" && error.Keyword == "format" && error.Expected == "valid Unicode");

    [TestCase("[]", "minItems", "0 items")]
    [TestCase("[1,2]", "type", "1")]
    [TestCase("{}", "type", "an object")]
    public void Sees_what_is_wrong_with_a_list(string list, string keyword, string actual) =>
        Errors("GetVariables", $$"""{"getVariableData":{{list}}}""")[0].Should().Match<SchemaError>(error => error.Keyword == keyword && error.Actual == actual);

    [Test]
    public void Sees_a_list_that_is_too_long() =>
        Errors("SetDERControl", $$$"""{"isDefault":true,"controlId":"c","controlType":"FreqWatt","curve":{"priority":1,"yUnit":"Not_Applicable","curveData":[{{{string.Join(',', Enumerable.Repeat("""{"x":1,"y":1}""", 11))}}}]}}""")
            .Should().Equal(new SchemaError("curve.curveData", "maxItems", "at most 10 items", "11 items"));

    [Test]
    public void Names_the_item_of_a_list() =>
        Errors("GetVariables", """{"getVariableData":[{"component":{"name":"A"},"variable":{"name":"B"}},{"component":{"name":"A","evse":{"id":"1"}},"variable":{"name":"B"}}]}""")
            .Should().Equal(new SchemaError("getVariableData[1].component.evse.id", "type", "an integer", "\"1\""));

    [TestCase("0", true)]
    [TestCase("-1", false)]
    [TestCase("-0", true)]
    [TestCase("2147483647", true)]
    public void Compares_with_the_minimum(string id, bool valid) =>
        Errors("Reset", $$"""{"type":"OnIdle","evseId":{{id}}}""").Select(error => error.Keyword).Should().Equal(valid ? [] : ["minimum"]);

    [TestCase("3", true)]
    [TestCase("4", false)]
    public void Compares_with_the_maximum(string phases, bool valid) =>
        Profile("W", $$"""{"startPeriod":0,"limit":1,"numberPhases":{{phases}}}""").Select(error => error.Keyword).Should().Equal(valid ? [] : ["maximum"]);

    [TestCase("5.0", FindingSeverity.Warning)]
    [TestCase("5e0", FindingSeverity.Warning)]
    [TestCase("-0.0", FindingSeverity.Warning)]
    [TestCase("5.5", FindingSeverity.Violation)]
    public void Takes_whole_numbers_for_integers_however_they_are_written(string id, FindingSeverity severity) =>
        Errors("Reset", $$"""{"type":"OnIdle","evseId":{{id}}}""").Should().ContainSingle(error => error.Keyword == "type" && error.Severity == severity && error.Actual == id);

    [TestCase("2147483648")]
    [TestCase("1e20")]
    [TestCase("1e999999")]
    [TestCase("1e99999999999999999999")]
    [TestCase("123456789012345678901234567890123456789012345678901234567890")]
    public void Refuses_integers_of_more_than_32_bits(string id) =>
        Errors("Reset", $$"""{"type":"OnIdle","evseId":{{id}}}""").Should().ContainSingle(error => error.Path == "evseId" && error.Keyword == "format");

    [Test]
    public void Accepts_every_limit_of_one_decimal_in_1_6()
    {
        for (var tenths = 0; tenths <= 4000; tenths++)
        {
            var limit = (tenths / 10m).ToString(System.Globalization.CultureInfo.InvariantCulture);
            Limit16(limit).Should().BeEmpty("{0} is a multiple of 0.1", limit);
        }
    }

    [TestCase("0.25")]
    [TestCase("16.05")]
    [TestCase("1e-2")]
    public void Refuses_a_limit_of_two_decimals_in_1_6(string limit) =>
        Limit16(limit).Should().Equal(new SchemaError("csChargingProfiles.chargingSchedule.chargingSchedulePeriod[0].limit", "multipleOf", "a multiple of 0.1", limit));

    [TestCase("79228162514264337593543950335")]
    [TestCase("-79228162514264337593543950335")]
    [TestCase("1e28")]
    [TestCase("16.10")]
    [TestCase("161e-1")]
    public void Accepts_large_and_oddly_written_multiples(string limit) => Limit16(limit).Should().BeEmpty();

    [TestCase(OcppVersion.V16, FindingSeverity.Warning)]
    [TestCase(OcppVersion.V201, FindingSeverity.Violation)]
    [TestCase(OcppVersion.V21, FindingSeverity.Violation)]
    public void Wants_timestamps_with_a_zone(OcppVersion version, FindingSeverity severity) =>
        PayloadValidator.Validate(version, "Heartbeat", false, """{"currentTime":"2024-01-01T00:00:00"}"""u8)
            .Should().Equal(new SchemaError("currentTime", "format", "a date-time of RFC 3339 with a zone", "\"2024-01-01T00:00:00\"") { Severity = severity });

    [TestCase(OcppVersion.V16, FindingSeverity.Warning)]
    [TestCase(OcppVersion.V21, FindingSeverity.Violation)]
    public void Wants_integers_of_32_bits(OcppVersion version, FindingSeverity severity) =>
        PayloadValidator.Validate(version, "GetLocalListVersion", false, Encoding.UTF8.GetBytes(version == OcppVersion.V16 ? """{"listVersion":2147483648}""" : """{"versionNumber":2147483648}"""))
            .Should().ContainSingle(error => error.Keyword == "format" && error.Expected == "an integer of 32 bits" && error.Severity == severity);

    [TestCase("[]", "an array")]
    [TestCase("null", "null")]
    [TestCase("\"text\"", "\"text\"")]
    [TestCase("7", "7")]
    public void Wants_an_object(string payload, string actual) =>
        Boot(payload).Should().Equal(new SchemaError("", "type", "an object", actual));

    [TestCase("")]
    [TestCase("{")]
    [TestCase("{}{}")]
    [TestCase("{'reason':1}")]
    [TestCase("{\"reason\":NaN}")]
    public void Says_where_the_JSON_ends(string payload) =>
        Boot(payload).Should().ContainSingle(error => error.Keyword == "json").Which.Actual.Should().StartWith("not JSON at line 1, byte ");

    [Test]
    public void Refuses_bytes_that_are_not_UTF_8() =>
        PayloadValidator.Validate(OcppVersion.V21, "Heartbeat", true, [(byte)'{', 0xFF, (byte)'}']).Should().ContainSingle(error => error.Keyword == "json" && error.Expected == "UTF-8");

    [Test]
    public void Reports_no_more_than_a_hundred_errors()
    {
        var items = string.Join(',', Enumerable.Repeat("1", 10_000));

        Errors("GetVariables", $$"""{"getVariableData":[{{items}}]}""").Should().HaveCount(100);
    }

    [Test]
    public void Cuts_what_it_quotes()
    {
        var name = string.Concat(Enumerable.Repeat("🔌", 10_000));

        Boot($$"""{"reason":"{{name}}",{{Station}}}""").Should().ContainSingle().Which.Actual.Should().StartWith("\"🔌").And.HaveLength(43).And.NotContain("\uFFFD");
    }

    [Test]
    public void Knows_no_action_of_another_version() =>
        PayloadValidator.Validate(OcppVersion.V201, "SetDERControl", true, "{}"u8)
            .Should().Equal(new SchemaError("", "action", "an action of OCPP 2.0.1", "SetDERControl"));

    [Test]
    public void Knows_no_answer_to_a_SEND() =>
        PayloadValidator.Validate(OcppVersion.V21, "NotifyPeriodicEventStream", false, "{}"u8).Should().ContainSingle(error => error.Keyword == "action");

    private static SchemaError Twice(string path) => new(path, "duplicate", "each property once", "a second one of this name") { Severity = FindingSeverity.Warning };

    private static IReadOnlyList<SchemaError> Boot(string payload) => Errors("BootNotification", payload);

    private static IReadOnlyList<SchemaError> Errors(string action, string payload) =>
        PayloadValidator.Validate(OcppVersion.V21, action, true, Encoding.UTF8.GetBytes(payload));

    private static IReadOnlyList<SchemaError> Profile(string unit, string period) =>
        Errors("SetChargingProfile", $$$"""{"evseId":1,"chargingProfile":{"id":1,"stackLevel":0,"chargingProfilePurpose":"TxProfile","chargingProfileKind":"Relative","chargingSchedule":[{"id":1,"chargingRateUnit":"{{{unit}}}","chargingSchedulePeriod":[{{{period}}}]}]}}""");

    private static IReadOnlyList<SchemaError> Limit16(string limit) =>
        PayloadValidator.Validate(OcppVersion.V16, "SetChargingProfile", true, Encoding.UTF8.GetBytes(
            $$$$"""{"connectorId":1,"csChargingProfiles":{"chargingProfileId":1,"stackLevel":0,"chargingProfilePurpose":"TxProfile","chargingProfileKind":"Relative","chargingSchedule":{"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":{{{{limit}}}}}]}}}"""));
}
