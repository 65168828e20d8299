using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Mutants;
using TestHarness.Ocpp;

namespace TestHarness.Tests.Conformance.Mutants;

[Parallelizable(ParallelScope.All)]
public sealed class SelfCheckTests
{
    [TestCase("""{"do":"Replace","action":"GetVariables","type":"CallResult","set":{"getVariableResult[0].attributeValue":"1"}}""", "B06.FR.01", Verdict.Fail, true)]
    [TestCase("""{"do":"Replace","action":"GetVariables","type":"CallResult","set":{"getVariableResult[0].attributeValue":"1"}}""", "B06.FR.02", Verdict.Fail, false, TestName = "A fail for another reason kills nothing")]
    [TestCase("""{"do":"Drop","action":"FirmwareStatusNotification"}""", "B06.FR.01", Verdict.Pass, false, TestName = "What changes nothing survives")]
    [TestCase("""{"do":"Drop","action":"BootNotification"}""", "BootNotification", Verdict.Inconclusive, false, TestName = "A case that cannot begin kills nothing")]
    public async Task Only_a_fail_for_the_right_reason_kills(string fault, string names, Verdict verdict, bool killed)
    {
        var result = await SampleCheck.RunAsync($$"""{ "case": "TH_B_901", "name": "x", "names": "{{names}}", "faults": [{{fault}}] }""", "TH_B_901");

        result.Mutants.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Verdict = verdict, Killed = killed, Clean = Verdict.Pass, Block = "B", Side = Party.Station, Statement = "reference-station" });
        result.Clean.Should().ContainSingle().Which.Verdict.Should().Be(Verdict.Pass);
        result.Holds.Should().Be(killed);
        result.Summary.Should().Equal(new SelfCheckSummary("B", Party.Station, 1, 1, killed ? 1 : 0, killed ? 0 : 1));
    }

    [TestCase("""{ "do": "Drop", "action": "FirmwareStatusNotification" }""", false)]
    [TestCase("""{ "do": "Replace", "action": "GetVariables", "type": "CallResult", "set": { "nowhere.else": 1 } }""", false)]
    [TestCase("""{ "do": "Duplicate", "action": "Heartbeat", "type": "CallResult", "sender": "Csms" }""", false)]
    [TestCase("""{ "do": "Delay", "action": "BootNotification", "seconds": 1 }""", true)]
    public async Task Tells_whether_a_fault_did_anything(string fault, bool happened)
    {
        var result = await SampleCheck.RunAsync($$"""{ "case": "TH_B_901", "name": "x", "names": "x", "faults": [{{fault}}] }""", "TH_B_901");

        result.Mutants.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Verdict = Verdict.Pass, Happened = happened });
    }

    [Test]
    public async Task Tells_the_rules_that_caught_it()
    {
        var result = await SampleCheck.RunAsync("""{ "case": "TH_B_901", "name": "x", "names": "B06.FR.02", "faults": [{"do":"Replace","action":"GetVariables","type":"CallResult","set":{"getVariableResult[0].variable.name":"Another"}}] }""", "TH_B_901");

        result.Mutants.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Killed = true, Rules = new[] { "variable-results" } });
    }

    [TestCase("true", Verdict.Fail, "status-repeated")]
    [TestCase("false", Verdict.Pass)]
    public async Task A_warning_kills_where_the_mutant_asks_for_it(string strict, Verdict verdict, params string[] rules)
    {
        const string Again = """{"do":"Inject","action":"StatusNotification","type":"Call","where":{"evseId":1},"occurrence":1,"call":"StatusNotification","payload":{"timestamp":"$now","evseId":1,"connectorId":1,"connectorStatus":"Available"}}""";
        var result = await SampleCheck.RunAsync($$"""{ "case": "TH_B_901", "name": "x", "names": "connectorStatus", "strict": {{strict}}, "faults": [{{Again}}] }""", "TH_B_901");

        result.Mutants.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Verdict = verdict, Killed = verdict == Verdict.Fail, Rules = rules });
        result.Clean.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Strict = strict == "true", Verdict = Verdict.Pass });
    }

    [Test]
    public async Task A_case_that_fails_anyway_kills_nothing()
    {
        var result = await SampleCheck.RunAsync("""{ "case": "TH_B_903", "name": "x", "names": "B01.FR.02", "faults": [{ "do": "Delay", "action": "BootNotification", "type": "CallResult", "seconds": 0.5 }] }""", "TH_B_903");

        result.Mutants.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Verdict = Verdict.Fail, Killed = false, Clean = Verdict.Fail });
        result.Holds.Should().BeFalse();
    }

    [Test]
    public async Task Names_the_cases_without_mutant_and_runs_them_once()
    {
        var result = await SampleCheck.RunAsync("""{ "case": "TH_B_902", "name": "x", "names": "SCHEMA", "faults": [{ "do": "Replace", "action": "BootNotification", "type": "CallResult", "remove": ["interval"] }] }""");

        result.WithoutMutant.Should().BeEquivalentTo("TH_B_901 (2.0.1)", "TH_B_903 (2.0.1)");
        result.Clean.Select(clean => (clean.Case, clean.Verdict)).Should().Equal(("TH_B_901", Verdict.Pass), ("TH_B_902", Verdict.Pass), ("TH_B_903", Verdict.Fail));
        result.Mutants.Should().ContainSingle().Which.Killed.Should().BeTrue();
        result.Holds.Should().BeFalse("a case does not pass without a defect");
        result.Summary.Should().Equal(new SelfCheckSummary("B", Party.Station, 1, 0, 0, 0), new SelfCheckSummary("B", Party.Csms, 2, 1, 1, 0));
    }

    [TestCase("TH_B_901", "HasVariables", """{"variables":{"TxCtrlr.EVConnectionTimeOut":"613"}}""", "getVariableResult[1].attributeValue")]
    [TestCase("TH_B_901", "HasOptions", """{"options":{"vendorName":"Nobody"}}""", "chargingStation.vendorName")]
    [TestCase("TH_B_901", "Forgets", """{"documents":["variables"]}""", "getVariableResult[0].attributeValue")]
    [TestCase("TH_B_901", "IgnoresSettings", "{}", "getVariableResult[0].attributeValue")]
    [TestCase("TH_B_901", "IgnoresSettings", """{"variables":["OCPPCommCtrlr.OfflineThreshold"]}""", "getVariableResult[0].attributeValue")]
    [TestCase("TH_B_902", "HasOptions", """{"options":{"heartbeatInterval":"00:00:07"}}""", "interval")]
    public async Task A_behaviour_is_noticed(string id, string behaviour, string parameters, string names)
    {
        var result = await SampleCheck.RunAsync($$"""{ "case": "{{id}}", "name": "x", "names": "{{names}}", "behaviour": "{{behaviour}}", "parameters": {{parameters}} }""", id);

        result.Mutants.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Killed = true }, "it ended with {0}", result.Mutants[0].Reason);
    }

    [TestCase("Forgets", """{"documents":["locallist"]}""")]
    [TestCase("IgnoresSettings", """{"variables":["TxCtrlr.TxStartPoint"]}""")]
    public async Task A_behaviour_leaves_the_rest_as_it_is(string behaviour, string parameters)
    {
        var result = await SampleCheck.RunAsync($$"""{ "case": "TH_B_901", "name": "x", "names": "x", "behaviour": "{{behaviour}}", "parameters": {{parameters}} }""", "TH_B_901");

        result.Mutants.Should().ContainSingle().Which.Verdict.Should().Be(Verdict.Pass);
    }
}
