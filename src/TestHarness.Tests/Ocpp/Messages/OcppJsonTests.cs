using System.Text;
using System.Text.Json;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Messages.V21;
using V16 = TestHarness.Ocpp.Messages.V16;

namespace TestHarness.Tests.Ocpp.Messages;

public sealed class OcppJsonTests
{
    [Test]
    public void Writes_camel_case_and_leaves_out_what_is_null() =>
        Write(new BootNotificationRequest
        {
            Reason = BootReasonEnumType.PowerUp,
            ChargingStation = new ChargingStationType { Model = "M1", VendorName = "Acme" },
        }).Should().Be("""{"chargingStation":{"model":"M1","vendorName":"Acme"},"reason":"PowerUp"}""");

    [Test]
    public void Writes_a_payload_by_its_own_type_and_not_by_that_of_the_variable() =>
        Write<IOcppRequest<ResetResponse>>(new ResetRequest { Type = ResetEnumType.OnIdle }).Should().Be("""{"type":"OnIdle"}""");

    [Test]
    public void Writes_the_names_that_are_no_identifiers() =>
        Write(new SampledValueType { Value = 1.50m, Measurand = MeasurandEnumType.EnergyActiveImportRegister, Phase = PhaseEnumType.L1N })
            .Should().Be("""{"value":1.50,"measurand":"Energy.Active.Import.Register","phase":"L1-N"}""");

    [Test]
    public void Writes_per_phase_members_with_their_underscore() =>
        Write(new ChargingSchedulePeriodType { StartPeriod = 0, LimitL2 = 16m }).Should().Be("""{"startPeriod":0,"limit_L2":16}""");

    [TestCase("2026-11-21T10:00:00+02:00", "2026-11-21T08:00:00Z")]
    [TestCase("2026-11-21T08:00:00.1239999Z", "2026-11-21T08:00:00.123Z")]
    [TestCase("2026-11-21T08:00:00.1Z", "2026-11-21T08:00:00.1Z")]
    public void Writes_timestamps_in_UTC_with_at_most_three_decimals(string instant, string written) =>
        Write(new HeartbeatResponse { CurrentTime = DateTimeOffset.Parse(instant, null) }).Should().Be($$"""{"currentTime":"{{written}}"}""");

    [Test]
    public void Writes_text_beyond_ASCII_as_it_is() =>
        Write(new V16.DataTransferRequest { VendorId = "Zoë & Çağ <東京>" }).Should().Be("""{"vendorId":"Zoë & Çağ <東京>"}""");

    [TestCase("2026-11-21T08:00:00Z")]
    [TestCase("2026-11-21T09:00:00+01:00")]
    [TestCase("2026-11-21t08:00:00z")]
    [TestCase("2026-11-21T08:00:00.000000000Z")]
    [TestCase("2026-11-21T08:00:00")]
    [TestCase("2026-11-21 08:00:00Z")]
    public void Reads_timestamps_however_they_are_written(string written) =>
        Read<HeartbeatResponse>($$"""{"currentTime":"{{written}}"}""").CurrentTime
            .Should().Be(new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero));

    [Test]
    public void Reads_a_payload_that_lacks_required_members() =>
        Read<BootNotificationRequest>("{}").ChargingStation.Should().BeNull();

    [Test]
    public void Reads_a_payload_with_members_of_another_version() =>
        Read<ResetResponse>("""{"status":"Scheduled","fromTheFuture":[1]}""").Status.Should().Be(ResetStatusEnumType.Scheduled);

    [TestCase("300")]
    [TestCase("300.0")]
    [TestCase("3e2")]
    public void Reads_integers_however_they_are_written(string written) =>
        Read<BootNotificationResponse>($$"""{"interval":{{written}}}""").Interval.Should().Be(300);

    [Test]
    public void Keeps_what_is_in_custom_data() =>
        Write(Read<HeartbeatRequest>("""{"customData":{"vendorId":"org.example","depth":{"a":[1,2]}}}"""))
            .Should().Be("""{"customData":{"vendorId":"org.example","depth":{"a":[1,2]}}}""");

    [TestCase("""{"type":"Sometime"}""")]
    [TestCase("""{"type":7}""")]
    [TestCase("""{"type":"OnIdle","evseId":"1"}""")]
    [TestCase("""{"type":"OnIdle","evseId":1e999999}""")]
    [TestCase("null")]
    [TestCase("")]
    public void Refuses_what_a_record_cannot_hold(string payload) =>
        FluentActions.Invoking(() => Read<ResetRequest>(payload)).Should().Throw<JsonException>();

    [Test]
    public void Names_the_values_of_enumerations()
    {
        EnumNames.Of(DataEnumType.DateTime).Should().Be("dateTime");
        EnumNames.Find<DataEnumType>("dateTime").Should().Be(DataEnumType.DateTime);
        EnumNames.Find<DataEnumType>("DateTime").Should().BeNull();
    }

    private static string Write<T>(T payload)
        where T : notnull => Encoding.UTF8.GetString(OcppJson.SerializeToUtf8(payload));

    private static T Read<T>(string payload)
        where T : class => OcppJson.Deserialize<T>(Encoding.UTF8.GetBytes(payload));
}
