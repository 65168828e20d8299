using System.Text;
using System.Text.Json;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Ocpp;

public sealed class JsonEscapesTests
{
    private static readonly Gen<string> Any =
        Gen.Elements("", "a", "é", "🔌", "\\n", "\\r", "\\t", "\\b", "\\f", "\\\"", "\\\\", "\\/", "\\u0041", "\\u00E9", "\\u0000", "\\ud83d", "\\udd0c", "\\uD83D\\uDD0C", "\\uffff")
            .ListOf().Select(string.Concat);

    [Test]
    public void Are_taken_out_as_the_reader_takes_them_out() => Fuzzing.Try(Any, 3_000, text =>
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var target = new byte[bytes.Length];
        var expected = Read(text);

        JsonEscapes.AreUnicode(bytes).Should().Be(expected is not null);
        JsonEscapes.TryUnescape(bytes, target, out var length).Should().Be(expected is not null);
        if (expected is not null)
            Encoding.UTF8.GetString(target, 0, length).Should().Be(expected);
    });

    /// <summary>What the reader makes of it; null where it finds half of a surrogate pair.</summary>
    private static string? Read(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($"\"{text}\""));
        reader.Read();
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
