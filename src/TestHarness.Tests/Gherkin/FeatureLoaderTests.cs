using FluentAssertions;
using NUnit.Framework;
using Reqnroll.Bindings;
using TestHarness.Gherkin;

namespace TestHarness.Tests.Gherkin;

[TestFixture]
internal sealed class FeatureLoaderTests
{
    private const string Boot = """
        @core @station
        Feature: B01 Cold boot
          The station says who it is,
            then waits.

          Background:
            Given a station

          @TC_B_01_CS
          Scenario: Accepted
            Why this matters.
            When it boots
              | field  | value   |
              | reason | PowerUp |
            Then it says
              \"\"\"json
              { "a": 1 }
              \"\"\"
            And it waits

          @outline
          Scenario Outline: Status <status>
            When the CSMS answers <status>
              | status   | interval   |
              | <status> | <interval> |
            Then it waits <interval> s
              \"\"\"
              <status>
              \"\"\"

            @first
            Examples: Usual
              | status   | interval |
              | Accepted | 300      |
              | Pending  | <status> |

            Examples:
              | status   | interval |
              | Rejected | 5        |
        """;

    private static LoadedFeature Feature => Run.Load(Boot.Replace("\\\"", "\"", StringComparison.Ordinal));

    [Test]
    public void Reads_title_tags_and_description_of_a_feature()
    {
        Feature.Title.Should().Be("B01 Cold boot");
        Feature.Tags.Should().Equal("core", "station");
        Feature.Description.Should().Be("The station says who it is,\nthen waits.");
        Feature.Line.Should().Be(2);
        Feature.Language.Should().Be("en");
    }

    [Test]
    public void A_scenario_carries_the_tags_of_its_feature_and_knows_its_line()
    {
        var scenario = Feature.Scenarios[0];

        scenario.Tags.Should().Equal("core", "station", "TC_B_01_CS");
        scenario.OwnTags.Should().Equal("TC_B_01_CS");
        scenario.Location.Should().Be("a.feature:10");
        scenario.Description.Should().Be("Why this matters.");
        scenario.ExampleValues.Should().BeEmpty();
    }

    [Test]
    public void Background_steps_come_first_and_And_takes_the_kind_of_the_step_before()
    {
        var steps = Feature.Scenarios[0].Steps;

        steps.Select(step => step.ToString()).Should().Equal("Given a station", "When it boots", "Then it says", "And it waits");
        steps.Select(step => step.Kind).Should().Equal(StepDefinitionType.Given, StepDefinitionType.When, StepDefinitionType.Then, StepDefinitionType.Then);
        steps.Select(step => step.IsBackground).Should().Equal(true, false, false, false);
        steps.Select(step => step.Line).Should().Equal(7, 12, 15, 19);
    }

    [Test]
    public void Tables_and_doc_strings_belong_to_their_steps()
    {
        var steps = Feature.Scenarios[0].Steps;

        steps[1].Table.Should().BeEquivalentTo(new[] { new[] { "field", "value" }, ["reason", "PowerUp"] }, options => options.WithStrictOrdering());
        steps[2].DocString.Should().Be("{ \"a\": 1 }");
        steps[2].DocStringType.Should().Be("json");
        steps[3].Table.Should().BeNull();
        steps[3].DocString.Should().BeNull();
    }

    [Test]
    public void An_outline_becomes_one_scenario_for_each_row()
    {
        var examples = Feature.Scenarios.Skip(1).ToArray();

        examples.Select(example => example.Title).Should().Equal("Status Accepted", "Status Pending", "Status Rejected");
        examples.Select(example => example.Line).Should().Equal(34, 35, 39);
        examples.Select(example => example.ScenarioLine).Should().AllBeEquivalentTo(22);
        examples.Select(example => example.ExampleNumber).Should().Equal(1, 2, 3);
        examples.Select(example => example.ExamplesName).Should().Equal("Usual", "Usual", "");
        examples[0].Tags.Should().Equal("core", "station", "outline", "first");
        examples[2].Tags.Should().Equal("core", "station", "outline");
        examples[0].ExampleValues.Should().Equal(KeyValuePair.Create("status", "Accepted"), KeyValuePair.Create("interval", "300"));
    }

    [Test]
    public void Placeholders_are_filled_in_texts_tables_and_doc_strings()
    {
        var steps = Feature.Scenarios[1].Steps;

        steps[1].Text.Should().Be("the CSMS answers Accepted");
        steps[1].Table![1].Should().Equal("Accepted", "300");
        steps[2].Text.Should().Be("it waits 300 s");
        steps[2].DocString.Should().Be("Accepted");
    }

    [Test]
    public void A_value_that_looks_like_a_placeholder_stays_as_it_is() =>
        Feature.Scenarios[2].Steps[2].Text.Should().Be("it waits <status> s");

    [Test]
    public void Examples_without_a_placeholder_in_the_title_get_names_of_their_own()
    {
        var feature = Run.Load("""
            Feature: F
              Scenario Outline: Same
                Given <a>
                Examples:
                  | a |
                  | 1 |
                  | 2 |
                  | 2 |
            """);

        feature.Scenarios.Select(scenario => scenario.DisplayName).Should().Equal("Same (1)", "Same (2)", "Same (2) #3");
    }

    [Test]
    public void Keywords_of_other_languages_give_the_kind_of_step()
    {
        var feature = Run.Load("# language: de\nFunktionalität: F\nSzenario: S\nAngenommen a\nWenn b\nDann c\nUnd d");

        feature.Language.Should().Be("de");
        feature.Scenarios[0].Steps.Select(step => step.Kind).Should().Equal(StepDefinitionType.Given, StepDefinitionType.When, StepDefinitionType.Then, StepDefinitionType.Then);
    }

    [Test]
    public void All_syntax_errors_of_a_file_come_at_once_with_line_and_column()
    {
        var load = () => Run.Load("Feature: F\n  Scenario: S\n    Given a\n    what\n    | a | b |\n    Given t\n    | a | b |\n    | c |\n");

        var errors = load.Should().Throw<FeatureSyntaxException>().Which.Errors;
        errors.Select(error => (error.Line, error.Column)).Should().Equal((4, 5), (8, 5));
        errors[0].ToString().Should().StartWith("a.feature:4:5: 'what' cannot stand here; expected").And.Contain("a step").And.NotContain("#");
        errors[1].Problem.Should().Be("inconsistent cell count within the table");
    }

    [TestCase("Feature: F\nRule: R\n", "rules ('Rule:') are not supported")]
    [TestCase("Feature: F\nScenario Outline: O\nGiven <a>\n", "the outline 'O' has no examples")]
    [TestCase("Feature: F\nScenario Outline: O\nGiven <a>\nExamples:\n| a | a |\n| 1 | 2 |\n", "the column 'a' stands twice")]
    [TestCase("Feature: F\nScenario: S\nGiven a\nScenario: S\nGiven b\n", "the title 'S' is taken by the scenario at line 2")]
    [TestCase("Feature: F\nScenario: S\nGiven a\nRule: R\n", "rules ('Rule:') are not supported")]
    [TestCase("Feature: F\nScenario: S\nGivn a typo\n", "'S' has no steps")]
    [TestCase("# language: xx\nFeature: F\n", "xx")]
    public void Says_in_words_what_is_wrong(string text, string expected)
    {
        var load = () => Run.Load(text);

        load.Should().Throw<FeatureSyntaxException>().Which.Message.Should().StartWith("a.feature:").And.Contain(expected);
    }

    [Test]
    public void An_unfinished_doc_string_is_a_syntax_error_at_the_end()
    {
        var load = () => Run.Load("Feature: F\nScenario: S\nGiven a\n\"\"\"\ntext\n");

        load.Should().Throw<FeatureSyntaxException>().Which.Errors.Should().ContainSingle().Which.Problem.Should().StartWith("the file ends too early");
    }

    [Test]
    public void A_folder_is_read_with_the_folders_below_it_and_errors_of_all_files_are_listed()
    {
        var folder = Directory.CreateTempSubdirectory("features-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "b"));
            File.WriteAllText(Path.Combine(folder, "z.feature"), "Feature: Z\nScenario: S\nGiven a");
            File.WriteAllText(Path.Combine(folder, "b", "a.feature"), "Feature: A\nScenario: S\nGiven a");
            File.WriteAllText(Path.Combine(folder, "empty.feature"), "# nothing here");
            File.WriteAllText(Path.Combine(folder, "notes.txt"), "no feature");
            FeatureLoader.Load(folder).Select(feature => feature.Title).Should().Equal("A", "Z");
            FeatureLoader.Load([folder, Path.Combine(folder, "z.feature")]).Should().HaveCount(2, "a file named twice is read once");

            File.WriteAllText(Path.Combine(folder, "x.feature"), "Featur: X");
            File.WriteAllText(Path.Combine(folder, "y.feature"), "Featur: Y");
            var load = () => FeatureLoader.Load(folder);
            load.Should().Throw<FeatureSyntaxException>().Which.Errors.Select(error => Path.GetFileName(error.Path)).Distinct().Should().Equal("x.feature", "y.feature");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void A_path_that_does_not_exist_is_named()
    {
        var load = () => FeatureLoader.Load("/no/such/place");

        load.Should().Throw<FileNotFoundException>().WithMessage("*'/no/such/place'*");
    }
}
