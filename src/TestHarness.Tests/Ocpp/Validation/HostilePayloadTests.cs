using System.Text;
using FluentAssertions;
using FsCheck.Fluent;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Validation;
using TestHarness.Tests.Support;
using V21 = TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Tests.Ocpp.Validation;

public sealed class HostilePayloadTests
{
    private const int Million = 1_000_000;
    private const long FewBytes = 300_000;

    private static readonly byte[] Valid = OcppJson.SerializeToUtf8(new V21.TransactionEventRequest
    {
        EventType = V21.TransactionEventEnumType.Updated,
        Timestamp = new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero),
        TriggerReason = V21.TriggerReasonEnumType.MeterValuePeriodic,
        SeqNo = 3,
        TransactionInfo = new V21.TransactionType { TransactionId = "t1" },
        MeterValue = [new V21.MeterValueType { Timestamp = DateTimeOffset.UnixEpoch, SampledValue = [new V21.SampledValueType { Value = 1.5m, UnitOfMeasure = new() { Unit = "é🔌" } }] }],
    });

    private static readonly string[] Fragments =
        ["{", "}", "[", "]", ",", ":", "\"", "\"seqNo\"", "\"meterValue\"", "\"\\ud800\"", "\"\\u0000\"", "1e999999", "-0", "null", "true", "\"\\", "1e-999999", " ", "\"customData\"", "\"\\udc00\":1"];

    [Test]
    public void Any_bytes_are_survived() => Fuzzing.Try(Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf(), 200, Survive);

    [Test]
    public void Any_row_of_JSON_fragments_is_survived() =>
        Fuzzing.Try(Gen.Elements(Fragments).ListOf(), 500, parts => Survive(Encoding.UTF8.GetBytes(string.Concat(parts))));

    [Test]
    public void Any_damage_to_a_valid_payload_is_survived() => Fuzzing.Try(
        from first in Gen.Choose(0, Valid.Length - 1)
        from second in Gen.Choose(0, Valid.Length - 1)
        from value in Gen.Choose(0, 255).Two()
        select (first, second, value),
        1_000,
        damage =>
        {
            var payload = (byte[])Valid.Clone();
            payload[damage.first] = (byte)damage.value.Item1;
            payload[damage.second] = (byte)damage.value.Item2;
            Survive(payload);
        });

    [Test]
    public void Any_piece_of_a_valid_payload_is_refused_as_no_JSON()
    {
        Validate(Valid).Should().BeEmpty();
        for (var length = 0; length < Valid.Length; length++)
            Validate(Valid.AsSpan(0, length)).Should().ContainSingle("{0} bytes are not all", length).Which.Keyword.Should().Be("json");
    }

    [TestCase("""{"seqNo":1,"unheardOf":{},{{}}""", TestName = "A_million_properties_that_do_not_exist_cost_the_memory_of_a_hundred")]
    [TestCase("""{"customData":{"vendorId":"v","x":1,{{}},"x":2""", TestName = "A_million_properties_of_custom_data_are_no_strings")]
    public void A_million_names(string start)
    {
        var payload = Encoding.UTF8.GetBytes(start.Replace("{{}}", string.Join(',', Enumerable.Range(0, Million).Select(i => $"\"n{i}\":0")), StringComparison.Ordinal)
            + (start.Contains("customData", StringComparison.Ordinal) ? "}}" : "}"));
        IReadOnlyList<SchemaError> errors = [];

        Allocations.Least(() => errors = Validate(payload), FewBytes).Should().BeLessThanOrEqualTo(FewBytes);

        errors.Should().Contain(error => error.Path == "unheardOf" || (error.Path == "customData.x" && error.Keyword == "duplicate"));
        errors.Should().HaveCountLessThanOrEqualTo(SchemaErrors.Most);
    }

    [Test]
    public void A_million_times_the_same_name_is_found_a_hundred_times()
    {
        var payload = Encoding.UTF8.GetBytes($$$"""{"customData":{{{{string.Join(',', Enumerable.Repeat("\"x\":0,\"\\u0078\":0", Million / 2))}}}}}""");
        IReadOnlyList<SchemaError> errors = [];

        Allocations.Least(() => errors = Validate(payload), FewBytes).Should().BeLessThanOrEqualTo(FewBytes);

        errors.Should().HaveCount(SchemaErrors.Most).And.OnlyContain(error => error.Path == "customData.x" && error.Keyword == "duplicate");
    }

    [Test]
    public void Names_that_are_no_Unicode_are_read_without_an_exception()
    {
        var names = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"\\ud800{i}\":\"\\udfff\""));
        var payload = Encoding.UTF8.GetBytes($$$$"""{"eventType":"\ud800","customData":{"vendorId":"v",{{{{names}}}}},{{{{names}}}}}""");
        var thread = Environment.CurrentManagedThreadId;
        var thrown = 0;
        void Count(object? sender, System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs raised) => thrown += Environment.CurrentManagedThreadId == thread ? 1 : 0;

        AppDomain.CurrentDomain.FirstChanceException += Count;
        var errors = Validate(payload);
        AppDomain.CurrentDomain.FirstChanceException -= Count;

        thrown.Should().Be(0);
        errors.Should().HaveCount(SchemaErrors.Most).And.Contain(error => error.Path == "eventType" && error.Keyword == "enum").And.Contain(error => error.Path == "\\ud8000");
    }

    [TestCase("""{"meterValue":""")]
    [TestCase("""{"customData":""")]
    [TestCase("""{"unheardOf":""")]
    public void A_nesting_that_no_payload_has_is_no_JSON(string start)
    {
        foreach (var level in new[] { "[", """{"a":""" })
            Validate(Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(level, 100_000)))).Should().ContainSingle().Which.Keyword.Should().Be("json");
    }

    [Test]
    public void Paths_through_huge_names_stay_short()
    {
        var name = $"\"{new string('n', 100_000)}\":";
        var errors = string.Join(',', Enumerable.Repeat("\"x\":0", 200));
        var payload = Encoding.UTF8.GetBytes($"{{\"customData\":{string.Concat(Enumerable.Repeat("{" + name, 50))}{{{errors}}}{new string('}', 51)}");
        IReadOnlyList<SchemaError> found = [];

        Allocations.Least(() => found = Validate(payload), 10 * FewBytes).Should().BeLessThanOrEqualTo(10 * FewBytes);

        found.Should().HaveCount(SchemaErrors.Most);
        found[0].Path.Length.Should().BeLessThan(5_000);
    }

    [TestCase("""{"seqNo":{0}}""", "1", "seqNo", "format")]
    [TestCase("""{"seqNo":-{0}}""", "1", "seqNo", "minimum")]
    [TestCase("""{"totalCost":{0}}""", "9", "totalCost", null)]
    [TestCase("""{"timestamp":"{0}"}""", "1", "timestamp", "format")]
    [TestCase("""{"eventType":"{0}"}""", "E", "eventType", "enum")]
    [TestCase("""{"transactionInfo":{"transactionId":"{0}"}}""", "i", "transactionInfo.transactionId", "maxLength")]
    [TestCase("""{"transactionInfo":{"transactionId":"{0}"}}""", "\\ud800", "transactionInfo.transactionId", "format")]
    public void Huge_values_are_quoted_in_part(string payload, string part, string path, string? keyword)
    {
        var bytes = Encoding.UTF8.GetBytes(payload.Replace("{0}", string.Concat(Enumerable.Repeat(part, Million)), StringComparison.Ordinal));
        IReadOnlyList<SchemaError> errors = [];

        Allocations.Least(() => errors = Validate(bytes), FewBytes).Should().BeLessThanOrEqualTo(FewBytes);

        if (keyword is not null)
            errors.Should().Contain(error => error.Path == path && error.Keyword == keyword && error.Actual.Length < 100);
    }

    [TestCase("NaN")]
    [TestCase("Infinity")]
    [TestCase("-Infinity")]
    [TestCase("+1")]
    [TestCase("01")]
    [TestCase("1.")]
    [TestCase(".5")]
    [TestCase("0x10")]
    [TestCase("1e")]
    public void What_JSON_does_not_call_a_number_is_no_JSON(string number) =>
        Validate(Encoding.UTF8.GetBytes($$"""{"seqNo":{{number}}}""")).Should().ContainSingle().Which.Keyword.Should().Be("json");

    private static IReadOnlyList<SchemaError> Validate(ReadOnlySpan<byte> payload) => PayloadValidator.Validate(OcppVersion.V21, "TransactionEvent", true, payload);

    private static void Survive(byte[] payload)
    {
        Validate(payload).Should().HaveCountLessThanOrEqualTo(SchemaErrors.Most);
        PayloadProjection.Project(payload, OcppVersion.V201, "TransactionEvent", true).Length.Should().BeLessThanOrEqualTo(payload.Length);
    }
}
