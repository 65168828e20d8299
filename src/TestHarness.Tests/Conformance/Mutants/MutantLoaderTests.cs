using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Mutants;
using TestHarness.Conformance.Mutants.Behaviours;
using TestHarness.Conformance.Runs;
using TestHarness.Ocpp;
using TestHarness.Tests.Conformance.Runs;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Conformance.Mutants;

public sealed class MutantLoaderTests
{
    private const string Feature = """
        @core @station @ocpp2.0.1 @ocpp2.1
        Feature: Sample
          @TC_B_01_CS
          Scenario: One
            When the operator power-cycles the station
          @TC_B_03_CS @ocpp2.1
          Scenario: Two
            When the operator power-cycles the station
        """;

    private static readonly IReadOnlyList<PlannedCase> Cases = Planned.Cases(Feature);

    [Test]
    public void Reads_faults_of_the_system_under_test()
    {
        var mutant = Load("""{ "case": "TC_B_01_CS", "name": "is broken", "names": "B01.FR.01", "statement": "another", "strict": true, "faults": [{ "do": "Drop", "action": "BootNotification", "after": { "action": "Reset" } }] }""").Should().ContainSingle().Subject;

        mutant.Should().BeEquivalentTo(new { Name = "is broken", Names = "B01.FR.01", Statement = "another", Strict = true, Source = "sample.mutants.json: $.mutants[0]" });
        mutant.Case.Key.Should().Be("TC_B_01_CS-2.0.1", "it runs in the first version of the case");
        var rule = mutant.Defect.Faults.Should().ContainSingle().Subject;
        rule.Should().BeEquivalentTo(new { Sender = Party.Station, Action = "BootNotification", After = new { Action = "Reset", Sender = (Party?)null } });
    }

    [Test]
    public void What_it_answers_is_a_call_of_its_peer() =>
        Load("""{ "case": "TC_B_01_CS", "name": "x", "names": "x", "faults": [{ "do": "Answer", "action": "Reset" }] }""")[0].Defect.Faults[0].Sender.Should().Be(Party.Csms);

    [Test]
    public void Makes_a_mutant_for_each_version() =>
        Load("""{ "case": "TC_B_01_CS", "versions": ["2.1", "2.0.1"], "name": "x", "names": "x", "faults": [{ "do": "Drop" }] }""").Select(mutant => mutant.ToString())
            .Should().Equal("TC_B_01_CS (2.1): x", "TC_B_01_CS (2.0.1): x");

    [Test]
    public void Reads_a_behaviour_with_its_parameters() =>
        Load("""{ "case": "TC_B_03_CS", "name": "x", "names": "x", "behaviour": "Connects", "parameters": { "username": "somebody", "tlsVersions": "Tls12", "from": 2 } }""")[0].Defect.Behaviour
            .Should().BeEquivalentTo(new Connects { Username = "somebody", TlsVersions = System.Security.Authentication.SslProtocols.Tls12, From = 2 });

    [TestCase("""{ "case": "TC_B_02_CS", "name": "x", "names": "x", "faults": [{ "do": "Drop" }] }""", "$.mutants[0].case: expected a test case of the feature (TC_B_01_CS, TC_B_03_CS), but found \"TC_B_02_CS\". Did you mean*")]
    [TestCase("""{ "case": "TC_B_03_CS", "versions": ["2.0.1"], "name": "x", "names": "x", "faults": [{ "do": "Drop" }] }""", "$.mutants[0].versions: expected a version of TC_B_03_CS (2.1), but found \"2.0.1\".*")]
    [TestCase("""{ "case": "TC_B_01_CS", "name": "x", "names": "x" }""", "$.mutants[0]: expected either faults or a behaviour, but found neither.")]
    [TestCase("""{ "case": "TC_B_01_CS", "name": "x", "names": "x", "behaviour": "Forgets", "faults": [{ "do": "Drop" }] }""", "$.mutants[0]: expected either faults or a behaviour, but found both.")]
    [TestCase("""{ "case": "TC_B_01_CS", "name": "x", "names": "x", "behaviour": "Forget" }""", "$.mutants[0].behaviour: expected one of *Forgets*, but found \"Forget\". Did you mean \"Forgets\"?")]
    [TestCase("""{ "case": "TC_B_01_CS", "name": "x", "names": "x", "behaviour": "Forgets", "parameters": { "document": ["x"] } }""", "$.mutants[0].parameters*: expected the parameters of Forgets (documents), but found {\"document\":[\"x\"]}.")]
    [TestCase("""{ "case": "TC_B_01_CS", "name": "x", "names": "x", "behaviour": "Connects", "parameters": { "cipherSuites": ["TLS_OLD"] } }""", "$.mutants[0].parameters.cipherSuites[0]: expected the parameters of Connects (username*")]
    [TestCase("""{ "case": "TC_B_01_CS", "name": "x", "names": "x", "behaviour": "AdmitsAnyone" }""", "$.mutants[0].behaviour: expected a behaviour of a Station, but AdmitsAnyone is one of a Csms.")]
    [TestCase("""{ "case": "TC_B_01_CS", "name": "x", "names": "x", "behaviour": "HasOptions", "parameters": { "options": { "vendor": "x" } } }""", "$.mutants[0].parameters: StationOptions has no vendor.")]
    [TestCase("""{ "case": "TC_B_01_CS", "name": "x", "names": "x", "behaviour": "HasOptions", "parameters": { "options": { "seed": "x" } } }""", "$.mutants[0].parameters: seed cannot be \"x\".")]
    [TestCase("""{ "case": "TC_B_01_CS", "name": "x", "names": "x", "faults": [{ "do": "Drop", "acton": "Reset" }] }""", "$.mutants[0].faults[0].acton: expected one of the properties *action*, but found \"acton\". Did you mean \"action\"?*")]
    [TestCase("""{ "case": "TC_B_01_CS", "name": "x", "names": "x", "faults": [{ "do": "Explode" }] }""", "$.mutants[0].faults[0].do: expected one of Drop*, but found \"Explode\".*")]
    [TestCase("""{ "case": "TC_B_01_CS", "name": "x", "names": "x", "faults": [{ "do": "Drop", "after": { "occurence": 1 } }] }""", "$.mutants[0].faults[0].after.occurence: *Did you mean \"occurrence\"?*")]
    [TestCase("""{ "name": "x", "names": "x", "faults": [{ "do": "Drop" }] }""", "$.mutants[0].case: expected a value (it is required), but found nothing. Add it.")]
    [TestCase("""{ "case": "TC_B_01_CS", "name": "x", "names": "x", "faults": [{ "do": "Drop" }] }, { "case": "TC_B_01_CS", "name": "x", "names": "y", "faults": [{ "do": "Drop" }] }""", "$.mutants[1].name: there is a mutant of TC_B_01_CS (2.0.1) with this name already: \"x\".")]
    public void Says_where_a_mistake_is(string mutants, string message)
    {
        var load = () => Load(mutants);
        load.Should().Throw<UserErrorException>().WithMessage("sample.mutants.json: " + message);
    }

    [Test]
    public void Says_where_the_JSON_breaks()
    {
        var load = () => MutantLoader.Parse("{\n \"mutants\" [] }", "sample.mutants.json", Cases);
        load.Should().Throw<UserErrorException>().WithMessage("sample.mutants.json: line 2, character 12: expected JSON*");
    }

    [Test]
    public void Every_kind_of_fault_is_in_the_schema()
    {
        foreach (var kind in Enum.GetNames<TestHarness.Proxy.Faults.FaultKind>())
            Load($$"""{ "case": "TC_B_01_CS", "name": "x", "names": "x", "faults": [{ "do": "{{kind}}" }] }""").Should().ContainSingle();
    }

    [Test]
    public void The_documentation_shows_faults_that_can_be_read_and_every_behaviour()
    {
        var documentation = File.ReadAllText(Path.Combine(Repository.Root, "docs", "mutants.md"));
        var faults = documentation.Split('\n').Where(line => line.StartsWith("{ \"do\"", StringComparison.Ordinal)).ToList();

        faults.Should().NotBeEmpty();
        foreach (var fault in faults)
            Load($$"""{ "case": "TC_B_01_CS", "name": "x", "names": "x", "faults": [{{fault}}] }""").Should().ContainSingle();
        BehaviourCatalogue.Names.Should().AllSatisfy(name => documentation.Should().Contain($"| `{name}` |"));
    }

    [Test]
    public async Task Mutants_stand_beside_their_feature()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["sample.feature"], Feature);
        await File.WriteAllTextAsync(folder["sample.mutants.json"], """{ "mutants": [ { "case": "TC_B_01_CS", "name": "x", "names": "x", "faults": [{ "do": "Drop" }] } ] }""");
        var cases = TestRun.AllCases([folder.Path]);
        MutantLoader.Load([folder.Path], cases).Should().ContainSingle();
        MutantLoader.Load([folder["sample.feature"]], cases).Should().ContainSingle("a file is as good as its folder");

        File.Move(folder["sample.mutants.json"], folder["simple.mutants.json"]);
        var load = () => MutantLoader.Load([folder.Path], cases);
        load.Should().Throw<UserErrorException>().WithMessage("*simple.mutants.json: the mutants of a feature stand beside it, but there are no test cases in *simple.feature.");
    }

    private static IReadOnlyList<Mutant> Load(string mutants) => MutantLoader.Parse($$"""{ "mutants": [ {{mutants}} ] }""", "sample.mutants.json", Cases);
}
