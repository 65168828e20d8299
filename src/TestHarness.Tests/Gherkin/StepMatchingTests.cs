using FluentAssertions;
using NUnit.Framework;
using Reqnroll;
using TestHarness.Gherkin;

namespace TestHarness.Tests.Gherkin;

[TestFixture]
internal sealed class StepMatchingTests
{
    [Test]
    public async Task The_kind_of_a_step_must_fit_too()
    {
        (await Run.StepsAsync<Kinds>("Given a thing", "When a thing")).Steps.Select(step => step.Status).Should().Equal(OutcomeStatus.Passed, OutcomeStatus.Undefined);
        (await Run.StepsAsync<Kinds>("Given any", "When any", "Then any")).Status.Should().Be(OutcomeStatus.Passed);
    }

    [Test]
    public void An_undefined_step_shows_file_line_and_a_snippet_to_paste()
    {
        var error = Problem<Kinds>("When token \"A B\" is shown 2 times (or 1.5) at the station's reader").Should().BeOfType<UndefinedStepException>().Subject;

        error.Message.Should().StartWith("a.feature:3: 'When token \"A B\" is shown 2 times (or 1.5) at the station's reader' has no step definition.");
        error.Snippet.ReplaceLineEndings("\n").Should().Be("""
            [When("token {string} is shown {int} times \\(or {decimal}\\) at the station's reader")]
            public async Task WhenTokenIsShownTimesOrAtTheStationSReaderAsync(string p0, int p1, decimal p2)
            {
                throw new PendingStepException();
            }
            """.ReplaceLineEndings("\n"));
        error.Message.Should().EndWith(error.Snippet);
    }

    [TestCase("Given a plain step", "a plain step")]
    [TestCase("Given 'x' or \"y\" and 17 and 4.25", "x")]
    [TestCase("Given a/b (c) {d} \\e", "")]
    [TestCase("Given id 99999999999", "")]
    [TestCase("Given B01.FR.05 at 12:30", "")]
    public void The_snippet_of_a_step_matches_that_step(string step, string because)
    {
        var snippet = Problem<Kinds>(step).Should().BeOfType<UndefinedStepException>(because).Which.Snippet;
        var literal = snippet[(snippet.IndexOf('"', StringComparison.Ordinal) + 1)..snippet.IndexOf("\")]", StringComparison.Ordinal)];
        var expression = literal.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);

        var registry = BindingRegistry.FromTypes(BindingClasses.WithStep(expression, ExpressionType.CucumberExpression));
        registry.Steps[0].Fits(Run.LoadSteps(step).Scenarios[0].Steps[0]).Should().BeTrue("'{0}' is meant for '{1}'", expression, step);
    }

    [Test]
    public void The_snippet_takes_the_table_and_the_doc_string()
    {
        Problem<Kinds>("Given x", "| a |").Message.Should().Contain("(DataTable dataTable)");
        Problem<Kinds>("Given x", "\"\"\"", "a", "\"\"\"").Message.Should().Contain("(string multilineText)");
    }

    [Test]
    public void An_ambiguous_step_names_the_methods_that_fit()
    {
        var error = Problem<Twice>("Given a 5").Should().BeOfType<AmbiguousStepException>().Subject;

        error.Candidates.Select(method => method.ToString()).Should().Equal("Twice.One(Int32)", "Twice.Other(String)");
        error.Message.Should().StartWith("a.feature:3: 'Given a 5' has more than one step definition:")
            .And.Contain("[Given(\"a {int}\")] Twice.One(Int32)").And.Contain("[Given(\"a (.*)\")] Twice.Other(String)");
    }

    [Test]
    public async Task What_cannot_be_converted_does_not_make_a_step_ambiguous() =>
        (await Run.StepsAsync<Twice>("Given a b")).Steps[0].BoundMethod!.Method.Name.Should().Be(nameof(Twice.Other));

    [Test]
    public void Too_few_arguments_are_told_with_what_there_is() =>
        Problem<Misfits>("Given two 5").Should().BeOfType<StepArgumentCountException>()
            .Which.Message.Should().Be("a.feature:3: 'Given two 5' gives 1 arguments (\"5\"), but Misfits.Two(Int32, Int32) takes 2");

    [Test]
    public void A_table_that_nobody_takes_is_told() =>
        Problem<Misfits>("Given none", "| a |").Should().BeOfType<StepArgumentCountException>().Which.Message.Should().Contain("gives 1 arguments (a table)");

    [Test]
    public void A_value_of_the_wrong_type_is_told_with_its_parameter() =>
        Problem<Misfits>("Given the day x").Should().BeOfType<StepConversionException>()
            .Which.Message.Should().StartWith("a.feature:3: 'Given the day x' gives 'x' for 'day' of Misfits.Day(DayOfWeek), which is no DayOfWeek");

    [Test]
    public async Task A_scoped_definition_wins_over_an_unscoped_one_and_the_closer_scope_over_the_wider()
    {
        static LoadedFeature In(string feature, string tags) => Run.Load($"Feature: {feature}\n{tags}\nScenario: S\nGiven where");

        (await Bound(In("F", ""))).Should().Be(nameof(Scoped.Anywhere));
        (await Bound(In("F", "@here"))).Should().Be(nameof(Scoped.Here));
        (await Bound(In("Special", "@here"))).Should().Be(nameof(Scoped.HereInSpecial));
        (await Bound(In("special", "@other"))).Should().Be(nameof(Scoped.Anywhere));

        static async Task<string> Bound(LoadedFeature feature) => (await Run.FirstAsync(feature, null, typeof(Scoped))).Steps[0].BoundMethod!.Method.Name;
    }

    [Test]
    public void A_step_that_is_only_out_of_scope_says_so() =>
        Problem<OnlyScoped>("Given somewhere").Should().BeOfType<UndefinedStepException>()
            .Which.Message.Should().Contain("It would fit [Given(\"somewhere\")] OnlyScoped.Somewhere() only for @there.");

    [Test]
    public async Task Two_attributes_of_one_method_that_both_match_are_one_definition() =>
        (await Run.StepsAsync<Misfits>("Given same")).Status.Should().Be(OutcomeStatus.Passed);

    [Test]
    public void Checking_finds_every_step_that_cannot_be_bound_once_and_runs_nothing()
    {
        var feature = Run.Load("""
            Feature: F
              Background:
                Given missing
              Scenario Outline: O
                Given a 5
                When never <x>
                Examples:
                  | x |
                  | 1 |
                  | 2 |
              Scenario: P
                Given a b
            """);
        Twice.Calls = 0;

        var problems = ScenarioRunner.Check(BindingRegistry.FromTypes(typeof(Twice)), [feature]);

        problems.Select(problem => (problem.Step.Line, problem.Error.GetType())).Should().Equal(
            (3, typeof(UndefinedStepException)),
            (5, typeof(AmbiguousStepException)),
            (6, typeof(UndefinedStepException)),
            (6, typeof(UndefinedStepException)));
        Twice.Calls.Should().Be(0);
    }

    private static StepBindingException Problem<TBinding>(params string[] steps) =>
        ScenarioRunner.Check(BindingRegistry.FromTypes(typeof(TBinding)), [Run.LoadSteps(steps)]).Should().ContainSingle().Which.Error;

    [Binding]
    private sealed class Kinds
    {
        [Given("a thing")]
        public void Thing()
        {
        }

        [StepDefinition("any")]
        public void Any()
        {
        }
    }

    [Binding]
    private sealed class Twice
    {
        public static int Calls { get; set; }

        [Given("a {int}")]
        public void One(int number) => Calls += number;

        [Given("a (.*)")]
        public void Other(string text) => Calls += text.Length;
    }

    [Binding]
    private sealed class Misfits
    {
        [Given("two {int}")]
        public void Two(int one, int other) => _ = one + other;

        [Given("none")]
        public void None()
        {
        }

        [Given("the day {word}")]
        public void Day(DayOfWeek day) => _ = day;

        [Given("same")]
        [Given("sam.*")]
        public void Same()
        {
        }
    }

    [Binding]
    private sealed class Scoped
    {
        [Given("where")]
        public void Anywhere()
        {
        }

        [Given("where")]
        [Scope(Tag = "@here")]
        public void Here()
        {
        }

        [Given("where")]
        [Scope(Tag = "here", Feature = "Special")]
        public void HereInSpecial()
        {
        }
    }

    [Binding]
    [Scope(Tag = "there")]
    private sealed class OnlyScoped
    {
        [Given("somewhere")]
        public void Somewhere()
        {
        }
    }
}
