using System.Text;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Validation;
using V21 = TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Tests.Ocpp.Validation;

public sealed class HostilePayloadTests
{
    private static readonly byte[] Valid = OcppJson.SerializeToUtf8(new V21.TransactionEventRequest
    {
        EventType = V21.TransactionEventEnumType.Updated,
        Timestamp = new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero),
        TriggerReason = V21.TriggerReasonEnumType.MeterValuePeriodic,
        SeqNo = 3,
        TransactionInfo = new V21.TransactionType { TransactionId = "é🔌" },
        MeterValue = [new V21.MeterValueType { Timestamp = DateTimeOffset.UnixEpoch, SampledValue = [new V21.SampledValueType { Value = 1.5m }] }],
    });

    private static readonly string[] Fragments =
        ["{", "}", "[", "]", ",", ":", "\"", "\"seqNo\"", "\"meterValue\"", "\"\\ud800\"", "\"\\u0000\"", "1e999999", "-0", "null", "true", "\"\\", "1e-999999", " "];

    [Test]
    public void Any_bytes_are_survived() =>
        Prop.ForAll<byte[]>(Survives).QuickCheckThrowOnFailure();

    [Test]
    public void Any_row_of_JSON_fragments_is_survived() =>
        Prop.ForAll(Gen.Elements(Fragments).ListOf().ToArbitrary(), parts => Survives(Encoding.UTF8.GetBytes(string.Concat(parts)))).QuickCheckThrowOnFailure();

    [Test]
    public void Any_damage_to_a_valid_payload_is_survived() =>
        Prop.ForAll(
            Gen.Choose(0, Valid.Length - 1).Two().SelectMany(places => Gen.Choose(0, 255).Two(), (places, bytes) => (places, bytes)).ToArbitrary(),
            damage =>
            {
                var payload = (byte[])Valid.Clone();
                payload[damage.places.Item1] = (byte)damage.bytes.Item1;
                payload[damage.places.Item2] = (byte)damage.bytes.Item2;
                return Survives(payload);
            }).QuickCheckThrowOnFailure();

    [Test]
    public void Any_piece_of_a_valid_payload_is_refused()
    {
        PayloadValidator.Validate(OcppVersion.V21, "TransactionEvent", true, Valid).Should().BeEmpty();
        for (var length = 0; length < Valid.Length; length++)
        {
            PayloadValidator.Validate(OcppVersion.V21, "TransactionEvent", true, Valid.AsSpan(0, length))
                .Should().Contain(error => error.Keyword == "json", "{0} bytes are not all", length);
        }
    }

    private static bool Survives(byte[] payload)
    {
        var errors = PayloadValidator.Validate(OcppVersion.V21, "TransactionEvent", true, payload);
        var projected = PayloadProjection.Project(payload, OcppVersion.V201, "TransactionEvent", true);
        return errors is not null && projected.Length <= payload.Length;
    }
}
