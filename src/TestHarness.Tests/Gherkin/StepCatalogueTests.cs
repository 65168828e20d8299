using FluentAssertions;
using NUnit.Framework;
using Reqnroll;
using Reqnroll.Bindings;
using TestHarness.Gherkin;

namespace TestHarness.Tests.Gherkin;

[TestFixture]
internal sealed class StepCatalogueTests
{
    private static readonly IReadOnlyList<StepCatalogueEntry> Steps = BindingRegistry.FromTypes(typeof(Documented)).Steps;

    [Test]
    public void Lists_expressions_by_kind_with_their_methods() =>
        Steps.Select(step => $"{string.Join('/', step.Kinds)} {step.Expression} {step.ExpressionType} {step.Method} {step.TakesTable}").Should().Equal(
            "Given/When/Then anything {int} CucumberExpression Documented.Anything(Int32?) False",
            "Given a station with CucumberExpression Documented.AStation(DataTable, IReadOnlyList<String>) True",
            "When ^it boots$ RegularExpression Documented.ItBoots() False");

    [Test]
    public void Shows_the_summary_of_the_docstring_without_markup()
    {
        Steps[0].Summary.Should().Be("Takes an Int32 or nothing.");
        Steps[1].Summary.Should().Be("Prepares a station, as AStation says of table.");
        Steps[2].Summary.Should().BeNull();
    }

    [Test]
    public void Shows_the_scopes()
    {
        Steps[2].Scopes.Should().Equal("@boot, feature 'B01'");
        Steps[0].Scopes.Should().BeEmpty();
    }

    [Test]
    public void Finds_bindings_of_an_assembly_and_ignores_classes_without_the_attribute()
    {
        // This assembly holds wrong bindings on purpose, so that the list of what is wrong shows what was looked at.
        var build = () => BindingRegistry.FromAssemblies(typeof(StepCatalogueTests).Assembly);

        build.Should().Throw<BindingErrorsException>().Which.Message.Should().Contain("Wrong.Feature()").And.NotContain(nameof(NoBinding));
    }

    [Binding]
    internal sealed class Documented
    {
        /// <summary>
        /// Prepares a station, as <see cref="AStation(DataTable, IReadOnlyList{string})"/> says
        /// of <paramref name="table"/>.
        /// </summary>
        [Given("a station with")]
        public void AStation(DataTable table, IReadOnlyList<string> names) => _ = table.RowCount + names.Count;

        [When("^it boots$")]
        [Scope(Tag = "boot", Feature = "B01")]
        public void ItBoots()
        {
        }

        /// <summary>Takes an <see cref="int"/> or nothing.</summary>
        [StepDefinition("anything {int}")]
        public void Anything(int? number) => _ = number;
    }

    private sealed class NoBinding
    {
        [BeforeFeature]
        public void WouldBeWrong() => _ = StepDefinitionType.Given;
    }
}
