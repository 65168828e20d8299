using FluentAssertions;
using NUnit.Framework;
using Reqnroll;
using TestHarness.Gherkin;

namespace TestHarness.Tests.Gherkin;

[TestFixture]
internal sealed class ConversionTests
{
    [TestCase("int -17", -17)]
    [TestCase("long 9000000000", 9000000000L)]
    [TestCase("byte 200", (byte)200)]
    [TestCase("short 300", (short)300)]
    [TestCase("double 2.5", 2.5)]
    [TestCase("float 2.5", 2.5f)]
    [TestCase("bool true", true)]
    [TestCase("char x", 'x')]
    [TestCase("enum {DayOfWeek} monday", DayOfWeek.Monday)]
    [TestCase("nullable 5", 5)]
    [TestCase("quoted \"A 'B'\"", "A 'B'")]
    [TestCase("quoted 'A \"B\"'", "A \"B\"")]
    [TestCase("quoted \"\"", "")]
    [TestCase("anything 5 x", "5 x")]
    public async Task Texts_become_what_the_method_takes(string step, object expected) =>
        (await ValueOf(step.Replace("{DayOfWeek} ", "", StringComparison.Ordinal))).Should().Be(expected).And.BeOfType(expected.GetType());

    [Test]
    public async Task Decimals_dates_spans_and_guids_are_converted()
    {
        (await ValueOf("decimal 2.50")).Should().Be(2.50m);
        (await ValueOf("date 2026-11-21 10:00")).Should().Be(new DateTime(2026, 11, 21, 10, 0, 0, DateTimeKind.Unspecified));
        (await ValueOf("span 00:05")).Should().Be(TimeSpan.FromMinutes(5));
        (await ValueOf("guid 0f8fad5b-d9cb-469f-a165-70867728950e")).Should().Be(Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"));
        (await ValueOf("guid 0f8f")).Should().Be(Guid.Parse("0f8f0000-0000-0000-0000-000000000000"));
    }

    [Test]
    public async Task A_table_and_a_doc_string_come_last()
    {
        (await ValueOf("table x", "| a | b |", "| 1 | 2 |")).Should().Be("x: | a | b |, 1 rows, b=2");
        (await ValueOf("old table", "| a |", "| 1 |")).Should().Be(1);
        (await ValueOf("text", "\"\"\"", "one", "two", "\"\"\"")).Should().Be("one\ntwo");
    }

    [Test]
    public async Task A_transformation_with_a_regex_takes_its_groups() =>
        (await ValueOf("in 2 h 30 min")).Should().Be(TimeSpan.FromMinutes(150));

    [Test]
    public async Task The_transformation_of_the_lowest_order_that_fits_is_taken()
    {
        (await ValueOf("version v1.2")).Should().Be(new Version(1, 2));
        (await ValueOf("version latest")).Should().Be(new Version(9, 9));
    }

    [Test]
    public async Task A_transformation_can_be_asynchronous_use_the_scenario_and_be_named_in_expressions() =>
        (await ValueOf("the station CS-1")).Should().Be(new Station("CS-1", "S"));

    [Test]
    public async Task A_transformation_can_turn_a_table_into_a_type() =>
        (await ValueOf("the stations", "| id |", "| A |", "| B |")).Should().BeEquivalentTo(new[] { new Station("A", "table"), new Station("B", "table") });

    [Test]
    public async Task A_transformation_that_throws_says_for_which_argument()
    {
        var outcome = await Run.FirstAsync(Run.LoadSteps("Given the station broken"), new RunOptions { RegisterServices = container => container.RegisterInstanceAs(new List<object?>()) }, typeof(Steps), typeof(Transformations));

        outcome.Status.Should().Be(OutcomeStatus.Misbound);
        outcome.Error.Should().BeOfType<StepConversionException>().Which.Message.Should().Be(
            "a.feature:3: 'Given the station broken' gives 'broken' for 'station' of Steps.TheStation(Station), which is no Station: no such station");
        outcome.Error!.InnerException.Should().BeOfType<InvalidOperationException>();
    }

    [Test]
    public void Two_types_of_one_name_are_told_apart_by_full_name()
    {
        var build = () => BindingRegistry.FromTypes(typeof(SameNames));

        build.Should().Throw<BindingErrorsException>().Which.Message.Should().Contain("'{Kind}' may be").And.Contain("A+Kind").And.Contain("B+Kind");
    }

    [Test]
    public void A_transformation_whose_groups_do_not_fit_its_parameters_is_wrong()
    {
        var build = () => BindingRegistry.FromTypes(typeof(BadGroups));

        build.Should().Throw<BindingErrorsException>().Which.Message.Should().Be("BadGroups.Parse(String): the regular expression '(a)(b)' has 2 groups for 1 parameters");
    }

    private static async Task<object?> ValueOf(params string[] step)
    {
        step[0] = "Given " + step[0];
        var seen = new List<object?>();
        var options = new RunOptions { RegisterServices = container => container.RegisterInstanceAs(seen) };
        var outcome = await Run.FirstAsync(Run.LoadSteps(step), options, typeof(Steps), typeof(Transformations));
        outcome.Error.Should().BeNull();
        return seen.Should().ContainSingle().Which;
    }

    public sealed record Station(string Id, string From);

    [Binding]
    private sealed class Steps(List<object?> seen)
    {
        [Given("int {int}")]
        public void Int(int value) => seen.Add(value);

        [Given("long {long}")]
        public void Long(long value) => seen.Add(value);

        [Given("byte {byte}")]
        public void Byte(byte value) => seen.Add(value);

        [Given("short {Int16}")]
        public void Short(short value) => seen.Add(value);

        [Given("double {double}")]
        public void Double(double value) => seen.Add(value);

        [Given("float {float}")]
        public void Float(float value) => seen.Add(value);

        [Given("decimal {decimal}")]
        public void Decimal(decimal value) => seen.Add(value);

        [Given("bool {Boolean}")]
        public void Bool(bool value) => seen.Add(value);

        [Given("char {Char}")]
        public void Char(char value) => seen.Add(value);

        [Given("enum {DayOfWeek}")]
        public void Enum(DayOfWeek value) => seen.Add(value);

        [Given("nullable {int}")]
        public void Nullable(int? value) => seen.Add(value);

        [Given("quoted {string}")]
        public void Quoted(string value) => seen.Add(value);

        [Given("anything {}")]
        public void Anything(object value) => seen.Add(value);

        [Given("date {DateTime}")]
        public void Date(DateTime value) => seen.Add(value);

        [Given("span {}")]
        public void Span(TimeSpan value) => seen.Add(value);

        [Given("guid {Guid}")]
        public void Guid(Guid value) => seen.Add(value);

        [Given("table {word}")]
        public void Table(string name, DataTable table) => seen.Add($"{name}: {table.ToString(true, false)}, {table.RowCount} rows, b={table.Rows[0]["b"]}");

        [Given("old table")]
        public void OldTable(Table table) => seen.Add(table.RowCount);

        [Given("text")]
        public void Text(string text) => seen.Add(text);

        [Given("in {duration}")]
        public void In(TimeSpan value) => seen.Add(value);

        [Given("version {}")]
        public void Version(Version value) => seen.Add(value);

        [Given("the station {station}")]
        public void TheStation(Station station) => seen.Add(station);

        [Given("the stations")]
        public void TheStations(IReadOnlyList<Station> stations) => seen.AddRange([stations.ToArray()]);
    }

    [Binding]
    private sealed class Transformations(ScenarioContext scenario)
    {
        [StepArgumentTransformation(@"(\d+) h (\d+) min", Name = "duration")]
        public static TimeSpan Duration(int hours, double minutes) => TimeSpan.FromHours(hours) + TimeSpan.FromMinutes(minutes);

        [StepArgumentTransformation]
        public static Version Fallback(string text) => text == "latest" ? new Version(9, 9) : new Version(0, 0);

        [StepArgumentTransformation(@"v(\d+\.\d+)", Order = 1)]
        public static Version Parse(string version) => System.Version.Parse(version);

        [StepArgumentTransformation(Name = "station")]
        public async Task<Station> StationAsync(string id)
        {
            await Task.Yield();
            return id == "broken" ? throw new InvalidOperationException("no such station") : new Station(id, scenario.ScenarioInfo.Title);
        }

        [StepArgumentTransformation]
        public static IReadOnlyList<Station> Stations(DataTable table) => [.. table.Rows.Select(row => new Station(row["id"], "table"))];
    }

    [Binding]
    private sealed class SameNames
    {
        [Given("{Kind}")]
        public void One(A.Kind kind, B.Kind other) => _ = kind.ToString() + other;

        internal static class A
        {
            internal enum Kind
            {
                Some,
            }
        }

        internal static class B
        {
            internal enum Kind
            {
                Other,
            }
        }
    }

    [Binding]
    private sealed class BadGroups
    {
        [StepArgumentTransformation("(a)(b)")]
        public Version Parse(string text) => Version.Parse(text);
    }
}
