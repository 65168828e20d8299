using System.Text;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Tests.Ocpp.Messages;

public sealed class Rfc3339Tests
{
    [TestCase("2019-04-12T23:20:50.52Z")]
    [TestCase("2019-12-19T16:39:57+01:00")]
    [TestCase("2024-02-29t00:00:00z")]
    [TestCase("2016-12-31T23:59:60Z")]
    [TestCase("2017-01-01T00:59:60+01:00")]
    [TestCase("2024-01-01T00:00:00-00:00")]
    [TestCase("2024-01-01T00:00:00.123456789012Z")]
    [TestCase("2024-01-01T00:00:00+23:59")]
    public void Reads_what_the_RFC_allows(string text) => Parses(text).Should().BeTrue();

    [TestCase("2024-01-01T00:00:00")]
    [TestCase("2024-01-01T00:00:00+03")]
    [TestCase("2024-01-01T00:00:00+0300")]
    [TestCase("2024-01-01 00:00:00Z")]
    [TestCase("2024-01-01")]
    [TestCase("2023-02-29T00:00:00Z")]
    [TestCase("2024-13-01T00:00:00Z")]
    [TestCase("2024-01-01T24:00:00Z")]
    [TestCase("2024-01-01T00:60:00Z")]
    [TestCase("2024-01-01T00:00:61Z")]
    [TestCase("2016-12-31T23:58:60Z")]
    [TestCase("2016-12-31T23:59:60+01:00")]
    [TestCase("0000-01-01T00:00:00Z")]
    [TestCase("2024-01-01T00:00:00.Z")]
    [TestCase("2024-01-01T00:00:00Zulu")]
    [TestCase("2024-1-1T00:00:00Z")]
    [TestCase("2024-01-01T00:00:00+24:00")]
    [TestCase("0001-01-01T00:00:00+00:01")]
    [TestCase("9999-12-31T23:59:59-00:01")]
    [TestCase("")]
    public void Refuses_everything_else(string text) => Parses(text).Should().BeFalse();

    [Test]
    public void Reads_the_instant_that_is_meant()
    {
        Rfc3339.TryParse("2019-12-19T16:39:57.25+01:00"u8, out var value).Should().BeTrue();

        value.Should().Be(new DateTimeOffset(2019, 12, 19, 15, 39, 57, 250, TimeSpan.Zero));
    }

    [Test]
    public void Takes_a_leap_second_for_the_next_one()
    {
        Rfc3339.TryParse("2016-12-31T23:59:60Z"u8, out var value).Should().BeTrue();

        value.Should().Be(new DateTimeOffset(2017, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    private static bool Parses(string text) => Rfc3339.TryParse(Encoding.UTF8.GetBytes(text), out _);
}
