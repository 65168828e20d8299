using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Text;

namespace TestHarness.Tests.Conformance.Text;

public sealed class NearestTests
{
    private static readonly string[] Known = ["core", "advanced-security", "smart-charging", "TC_B_01_CS", "TC_B_02_CS", "TC_B_10_CS"];

    [TestCase("cor", "core")]
    [TestCase("CORE", "core")]
    [TestCase("smartcharging", "smart-charging")]
    [TestCase("advanced-securty", "advanced-security")]
    [TestCase("TC_B_2_CS", "TC_B_02_CS")]
    [TestCase("tc_b_01_cs", "TC_B_01_CS")]
    public void Finds_what_was_probably_meant(string word, string nearest) => Nearest.To(word, Known).Should().Be(nearest);

    [TestCase("reservation")]
    [TestCase("")]
    public void Finds_nothing_when_nothing_is_near(string word) => Nearest.To(word, Known).Should().BeNull();

    [Test]
    public void Prefers_the_nearer_one_and_of_two_the_first_in_order()
    {
        Nearest.To("TC_B_02_C", Known).Should().Be("TC_B_02_CS");
        Nearest.To("ab", ["ad", "ac"]).Should().Be("ac");
    }

    [Test]
    public void Finds_nothing_among_nothing() => Nearest.To("core", []).Should().BeNull();
}
