using System.Text;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Validation;
using V21 = TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Tests.Ocpp.Validation;

public sealed class PayloadProjectionTests
{
    [Test]
    public void Returns_the_same_memory_when_nothing_has_to_go()
    {
        ReadOnlyMemory<byte> payload = "{ \"type\" : \"OnIdle\" }"u8.ToArray();

        PayloadProjection.Project(payload, OcppVersion.V201, "Reset", true).Equals(payload).Should().BeTrue();
    }

    [Test]
    public void Drops_what_the_older_version_does_not_know_at_every_depth() =>
        Project("SetChargingProfile", """
            {"evseId":1,"chargingProfile":{"id":7,"maxOfflineDuration":60,"stackLevel":0,"chargingSchedule":[
            {"id":1,"useLocalTime":true,"chargingSchedulePeriod":[{"startPeriod":0,"limit":16.10,"setpoint":-3},{"setpoint":1,"startPeriod":60}]}]}}
            """).Should().Be(
            """{"evseId":1,"chargingProfile":{"id":7,"stackLevel":0,"chargingSchedule":[{"id":1,"chargingSchedulePeriod":[{"startPeriod":0,"limit":16.10},{"startPeriod":60}]}]}}""");

    [Test]
    public void Leaves_values_as_they_were_written() =>
        Project("DataTransfer", """{"vendorId":"\u0041\n🔌","data":{"n":[1.50,1e2, -0.0],"s":"\/"},"gone":1}""")
            .Should().Be("""{"vendorId":"\u0041\n🔌","data":{"n":[1.50,1e2, -0.0],"s":"\/"}}""");

    [Test]
    public void Leaves_custom_data_whole() =>
        Project("Heartbeat", """{"customData":{"vendorId":"v","any":{"thing":1}},"gone":[{}]}""")
            .Should().Be("""{"customData":{"vendorId":"v","any":{"thing":1}}}""");

    [Test]
    public void Leaves_an_empty_object_where_everything_goes() => Project("Heartbeat", """{"gone":1}""").Should().Be("{}");

    [Test]
    public void Leaves_lists_their_length() =>
        Project("GetVariables", """{"gone":1,"getVariableData":[]}""").Should().Be("""{"getVariableData":[]}""");

    [Test]
    public void Leaves_values_of_the_wrong_type_for_the_validator_to_find() =>
        Project("Reset", """{"gone":1,"type":{"a":1},"evseId":[1,"x"]}""").Should().Be("""{"type":{"a":1},"evseId":[1,"x"]}""");

    [TestCase("")]
    [TestCase("{\"gone\":1")]
    [TestCase("{\"gone\":1}x")]
    public void Returns_what_is_not_JSON_untouched(string payload) => Project("Reset", payload).Should().Be(payload);

    [Test]
    public void Projects_answers_by_their_own_record()
    {
        var payload = OcppJson.SerializeToUtf8(new V21.AuthorizeResponse
        {
            IdTokenInfo = new V21.IdTokenInfoType { Status = V21.AuthorizationStatusEnumType.Accepted },
            AllowedEnergyTransfer = [V21.EnergyTransferModeEnumType.DcBpt],
        });

        var projected = PayloadProjection.Project(payload, OcppVersion.V201, "Authorize", isRequest: false);

        Encoding.UTF8.GetString(projected.Span).Should().Be("""{"idTokenInfo":{"status":"Accepted"}}""");
        PayloadValidator.Validate(OcppVersion.V201, "Authorize", false, projected.Span).Should().BeEmpty();
    }

    [TestCase("SetDERControl", true)]
    [TestCase("NoSuchAction", false)]
    public void Refuses_a_message_that_the_older_version_does_not_have(string action, bool isRequest) =>
        FluentActions.Invoking(() => PayloadProjection.Project("{}"u8.ToArray(), OcppVersion.V201, action, isRequest)).Should().Throw<ArgumentException>();

    private static string Project(string action, string payload) =>
        Encoding.UTF8.GetString(PayloadProjection.Project(Encoding.UTF8.GetBytes(payload), OcppVersion.V201, action, true).Span);
}
