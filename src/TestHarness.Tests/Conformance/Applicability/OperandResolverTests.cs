using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Applicability;
using TestHarness.Conformance.DeviceModels;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;
using TestHarness.Tests.Conformance.DeviceModels;

namespace TestHarness.Tests.Conformance.Applicability;

/// <summary>Device model before statement, as far as the feature shows there.</summary>
public sealed class OperandResolverTests
{
    private static readonly ReportedVariable Fixed = Models.Variable("TxCtrlr.TxStartPoint", "Authorized", values: "Authorized,EVConnected");

    [TestCase(true)]
    [TestCase(false)]
    [TestCase(null)]
    public void What_the_device_model_decides_the_statement_does_not(bool? claim)
    {
        Resolve("C-09.2", claim, Fixed).Should().Match<Operand>(operand => operand.Value && operand.Source.StartsWith("device model: TxCtrlr.TxStartPoint is ReadOnly, value \"Authorized\""));
        Resolve("C-09.1", claim, Fixed).Value.Should().BeFalse();
        Resolve("C-51", claim, Fixed).Value.Should().BeFalse();
        Resolve("C-53", claim, Fixed).Value.Should().BeFalse("there is no AuthCacheCtrlr.LifeTime");
    }

    [TestCase("C-09.2", false, "says false of C-09.2")]
    [TestCase("C-09.1", true, "says true of C-09.1")]
    [TestCase("C-53", true, "AuthCacheCtrlr.LifeTime is not in the device model")]
    public void A_claim_that_the_device_model_contradicts_is_told(string feature, bool claim, string told) =>
        Resolve(feature, claim, Fixed).Contradiction.Should().Contain(told).And.Contain("box.json $.supports").And.Contain("the device model counts");

    [TestCase("C-09.2", true)]
    [TestCase("C-09.2", null)]
    [TestCase("C-09.1", false)]
    public void What_agrees_is_no_contradiction(string feature, bool? claim) => Resolve(feature, claim, Fixed).Contradiction.Should().BeNull();

    [Test]
    public void What_the_device_model_proves_counts_and_what_it_does_not_prove_is_the_statements()
    {
        Resolve("C-61", false, Models.Variable("SecurityCtrlr.SecurityProfile", "1")).Should().Match<Operand>(operand => operand.Value && operand.Contradiction != null);
        Resolve("C-61", true, Models.Variable("SecurityCtrlr.SecurityProfile", "2")).Should().Match<Operand>(operand => operand.Value && operand.Contradiction == null);
        Resolve("C-61", null, Models.Variable("SecurityCtrlr.SecurityProfile", "2")).Value.Should().BeFalse();
    }

    [Test]
    public void What_the_device_model_requires_can_only_be_denied_by_it()
    {
        var has = Models.Variable("AuthCtrlr.MasterPassGroupId", "", writable: true);
        Resolve("C-07", true, has).Should().Match<Operand>(operand => operand.Value && operand.Source.StartsWith("box.json $.supports[\"C-07\"]; the device model allows it"));
        Resolve("C-07", false, has).Should().Match<Operand>(operand => !operand.Value && operand.Contradiction == null);
        Resolve("C-07", null, has).Value.Should().BeFalse();
        Resolve("C-07", true).Should().Match<Operand>(operand => !operand.Value && operand.Contradiction!.Contains("MasterPassGroupId"));
    }

    [Test]
    public void Reset_of_an_evse_is_shown_by_AllowReset_or_else_claimed()
    {
        Resolve("C-13", false, Models.Variable("EVSE.AllowReset", "true", evse: 1)).Value.Should().BeTrue();
        Resolve("C-13", true, Models.Variable("EVSE.AllowReset", "false", evse: 1)).Value.Should().BeFalse();
        Resolve("C-13", true).Value.Should().BeTrue("AllowReset is only recommended (B11.FR.10)");
        Resolve("C-13", null).Value.Should().BeFalse();
    }

    [Test]
    public void What_no_device_model_shows_is_the_statements()
    {
        Resolve("AQ-9", true).Should().Match<Operand>(operand => operand.Value && operand.Source == "box.json $.supports[\"AQ-9\"]");
        Resolve("AQ-9", null).Should().Match<Operand>(operand => !operand.Value && operand.Source.Contains("does not claim it"));
    }

    [Test]
    public void Without_a_device_model_the_statement_decides_and_says_so()
    {
        var resolver = new OperandResolver(OcppVersion.V21, Statement("C-09.2", true), new ModelReading(null, "the station did not answer"));

        resolver.Resolve("C-09.2").Should().Match<Operand>(operand => operand.Value && operand.Source == "box.json $.supports[\"C-09.2\"]; the station did not answer");
        resolver.Contradictions().Should().BeEmpty();
    }

    [Test]
    public void Offline_authorization_follows_from_other_features_in_each_version_its_own_way()
    {
        var cache = Models.Variable("AuthCacheCtrlr.Available", "true");
        Resolve("C-01", null, OcppVersion.V201, cache).Value.Should().BeTrue();
        Resolve("C-01", null, OcppVersion.V21, cache).Value.Should().BeFalse("2.1 asks for a way to authorize as well");
        Resolve("C-01", true, OcppVersion.V201).Should().Match<Operand>(operand => !operand.Value && operand.Contradiction!.Contains("which Part 5 has follow from"));
    }

    [TestCase(1, 1, false)]
    [TestCase(2, 2, true)]
    public void The_number_of_EVSEs_is_the_device_models(int layout, int reported, bool moreThanOne)
    {
        var model = Enumerable.Range(1, reported).Select(evse => Models.Variable("EVSE.Available", "true", evse: evse)).ToArray();

        Resolver("C-30", null, OcppVersion.V21, layout, model).Resolve("HFS-8 > 1").Should().Match<Operand>(operand => operand.Value == moreThanOne && operand.Contradiction == null);
    }

    [Test]
    public void A_layout_that_the_device_model_contradicts_is_told_and_without_one_the_layout_counts()
    {
        Resolver("C-30", null, OcppVersion.V21, 2, Models.Variable("EVSE.Available", "true", evse: 1)).Resolve("HFS-8 > 1")
            .Should().Match<Operand>(operand => !operand.Value && operand.Contradiction!.Contains("$.layout.evses has 2, but the device model has 1"));
        new OperandResolver(OcppVersion.V21, Statement("C-30", null, 2), new ModelReading(null, "nobody asked")).Resolve("HFS-8 > 1").Value.Should().BeTrue();
    }

    [TestCase("Wireless Charging Station", true)]
    [TestCase("Mode 1/2-only Charging Station", false)]
    [TestCase(null, false)]
    public void The_product_subtype_is_the_statements(string? subtype, bool holds) =>
        new OperandResolver(OcppVersion.V21, Statement("C-30", null) with { Product = new ProductStatement { Subtype = subtype } }, new ModelReading(Models.Of(), null))
            .Resolve("Product Subtype \"Wireless Charging Station\"").Value.Should().Be(holds);

    [Test]
    public void Of_a_CSMS_the_statement_says_everything()
    {
        var csms = Statement("C-13", true) with { Role = Party.Csms };

        new OperandResolver(OcppVersion.V21, csms, ModelReading.OfCsms).Resolve("C-13").Should().Match<Operand>(operand => operand.Value && operand.Source == "box.json $.supports[\"C-13\"]");
    }

    private static Operand Resolve(string feature, bool? claim, params ReportedVariable[] model) => Resolve(feature, claim, OcppVersion.V21, model);

    private static Operand Resolve(string feature, bool? claim, OcppVersion version, params ReportedVariable[] model) => Resolver(feature, claim, version, 1, model).Resolve(feature);

    private static OperandResolver Resolver(string feature, bool? claim, OcppVersion version, int evses, params ReportedVariable[] model) =>
        new(version, Statement(feature, claim, evses), new ModelReading(Models.Of(model), null));

    private static Statement Statement(string feature, bool? claim, int evses = 1) => new()
    {
        Name = "Box",
        Role = Party.Station,
        Versions = ["2.0.1", "2.1"],
        Layout = new LayoutStatement { Evses = [.. Enumerable.Range(1, evses).Select(id => new EvseStatement { Id = id })] },
        Supports = claim is { } value ? new Dictionary<string, bool> { [feature] = value } : [],
        Path = "somewhere/box.json",
    };
}
