using System.Globalization;
using System.Numerics;
using System.Text;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using TestHarness.Ocpp.Validation;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Ocpp.Validation;

public sealed class DecimalTextTests
{
    /// <summary>Numbers as JSON writes them, zeroes and exponents in odd places.</summary>
    private static readonly Gen<string> Any =
        from sign in Gen.Elements("", "-")
        from whole in Gen.Elements("0", "1", "7", "10", "16", "2500", "12345678901234567890123")
        from fraction in Gen.Elements("", ".0", ".5", ".10", ".000", ".05", ".125", ".00000000000000000000000000001")
        from exponent in Gen.Elements("", "e0", "E1", "e+2", "e-1", "E-3", "e05", "e29", "e-30")
        select sign + whole + fraction + exponent;

    private static readonly Gen<string> Steps = Gen.Elements("0.1", "1", "0.5", "0.25", "3", "10", "0.003", "250", "1e-7", "79228162514264337593543950335");

    [Test]
    public void Compares_as_whole_numbers_of_a_common_size_do() =>
        Fuzzing.Try(Any.Two(), 3_000, pair => Compare(pair.Item1, pair.Item2).Should().Be(Math.Sign(Scaled(pair.Item1).CompareTo(Scaled(pair.Item2)))));

    [Test]
    public void Knows_the_multiples_of_a_step() =>
        Fuzzing.Try(Any.Zip(Steps), 3_000, pair => IsMultiple(pair.Item1, pair.Item2).Should().Be(Scaled(pair.Item1) % Scaled(pair.Item2) == 0));

    [Test]
    public void Knows_whole_numbers() => Fuzzing.Try(Any, 1_000, number => new DecimalText(Utf8(number)).IsWhole.Should().Be(Scaled(number) % Scaled("1") == 0));

    [TestCase("1e999999999999999999999", "1e40", 1)]
    [TestCase("-1e999999999999999999999", "1e40", -1)]
    [TestCase("1e-999999999999999999999", "0", 1)]
    [TestCase("0e999999999999999999999", "0", 0)]
    [TestCase("-0.0", "0", 0)]
    public void Compares_beyond_any_exponent(string left, string right, int expected) => Compare(left, right).Should().Be(expected);

    [TestCase("1e999999999999999999999", "0.1", true)]
    [TestCase("1e999999999999999999999", "0.3", false)]
    [TestCase("1e999999999999999999999", "79228162514264337593543950336", true)]
    [TestCase("1e-999999999999999999999", "0.1", false)]
    public void Divides_beyond_any_exponent(string number, string step, bool expected) => IsMultiple(number, step).Should().Be(expected);

    private static int Compare(string left, string right) => Math.Sign(new DecimalText(Utf8(left)).CompareTo(new DecimalText(Utf8(right))));

    private static bool IsMultiple(string number, string step) => new DecimalText(Utf8(number)).IsMultipleOf(new DecimalText(Utf8(step)));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>The number times a power of ten that makes all of them whole.</summary>
    private static BigInteger Scaled(string number)
    {
        var parts = number.Split('e', 'E');
        var exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : parts[0].Length - point - 1;
        return BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * BigInteger.Pow(10, 80 + exponent - decimals);
    }
}
