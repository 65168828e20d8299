using System.Text;
using System.Text.Json;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Rules.Payloads;

namespace TestHarness.Tests.Rules;

/// <summary>Payloads are read as System.Text.Json reads them.</summary>
internal sealed class PayloadElementTests
{
    private static readonly string[] Names = ["a", "id", "evseId", "näme", "x\\\"y", "\\u0061"];

    private static readonly string[] Texts =
        ["", "Accepted", "with \\\"quotes\\\" and \\u00e9", "\\ud83d\\ude00", "\\ud83d", "2026-01-31T12:00:00.5Z", "2026-01-31T12:00:00\\u005a", "ü€😀"];

    private static readonly string[] Numbers = ["0", "-1", "12", "1.0", "1e3", "0.1", "9223372036854775807", "9223372036854775808", "1E-2", "79228162514264337593543950335"];

    private readonly PayloadSpace _space = new();

    [Test]
    public void What_is_read_is_what_System_Text_Json_reads([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 100; round++)
        {
            var json = Encoding.UTF8.GetBytes(Value(random, 0));
            using var expected = JsonDocument.Parse(json);
            Compare(_space.Sent.Read(json), expected.RootElement);
        }
    }

    [Test]
    public void The_last_of_several_members_of_one_name_counts() =>
        _space.Sent.Read("""{"a":1,"b":{"a":5},"a":2}"""u8.ToArray()).Number("a").Should().Be(2);

    [TestCase("")]
    [TestCase("{")]
    [TestCase("{\"a\":")]
    public void Of_what_is_no_JSON_there_is_nothing(string text)
    {
        var read = _space.Sent.Read(Encoding.UTF8.GetBytes(text));

        read.ValueKind.Should().Be(JsonValueKind.Undefined);
        read.Text("a").Should().BeNull();
        read.Items("a").Should().BeEmpty();
    }

    [Test]
    public void What_nests_too_deeply_is_not_read()
    {
        var deep = Encoding.UTF8.GetBytes(new string('[', 65) + new string(']', 65));

        _space.Sent.Read(deep).ValueKind.Should().Be(JsonValueKind.Undefined);
        _space.Sent.Read(deep.AsMemory(1, 128)).ValueKind.Should().Be(JsonValueKind.Array);
    }

    [Test]
    public void Names_without_number_are_read_and_not_all_kept()
    {
        for (var i = 0; i < 10_000; i++)
            _space.Sent.Read(Encoding.UTF8.GetBytes($$"""{"name{{i}}":{{i}}}""")).Number($"name{i}").Should().Be(i);
    }

    private static void Compare(PayloadElement actual, JsonElement expected)
    {
        actual.ValueKind.Should().Be(expected.ValueKind);
        if (expected.ValueKind == JsonValueKind.Object)
        {
            foreach (var name in expected.EnumerateObject().Select(member => member.Name).Append("none").Distinct())
                CompareMember(actual, expected, name);
        }
        else if (expected.ValueKind == JsonValueKind.Array)
        {
            var items = actual.Items().ToList();
            items.Should().HaveCount(expected.GetArrayLength());
            for (var i = 0; i < items.Count; i++)
                Compare(items[i], expected[i]);
        }
    }

    private static void CompareMember(PayloadElement actual, JsonElement expected, string name)
    {
        var value = expected.TryGetProperty(name, out var found) ? found : default;
        actual.Has(name).Should().Be(value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null));
        actual.Text(name).Should().Be(Text(value));
        actual.Flag(name).Should().Be(value.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null });
        actual.Number(name).Should().Be(value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null);
        actual.Decimal(name).Should().Be(value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var exact) ? exact : null);
        actual.Time(name).HasValue.Should().Be(Text(value)?.StartsWith("2026", StringComparison.Ordinal) == true);
        if (actual.Object(name) is { } inner)
            Compare(inner, value);
        else
            value.ValueKind.Should().NotBe(JsonValueKind.Object);
        if (value.ValueKind == JsonValueKind.Array)
            actual.Items(name).Should().HaveCount(value.GetArrayLength());
    }

    private static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Value(Random random, int depth) => random.Next(depth > 4 ? 4 : 7) switch
    {
        0 => $"\"{Texts[random.Next(Texts.Length)]}\"",
        1 => Numbers[random.Next(Numbers.Length)],
        2 => random.Next(2) == 0 ? "true" : "false",
        3 => "null",
        4 => $"[{string.Join(" , ", Many(random, depth))}]",
        _ => $"{{ {string.Join(",", Many(random, depth).Select(value => $"\"{Names[random.Next(Names.Length)]}\" : {value}"))} }}",
    };

    private static List<string> Many(Random random, int depth) => [.. Enumerable.Range(0, random.Next(5)).Select(_ => Value(random, depth + 1))];
}
