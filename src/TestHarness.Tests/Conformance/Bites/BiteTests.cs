using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Applicability;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Runs;
using TestHarness.Conformance.Statements;
using TestHarness.Gherkin;
using TestHarness.Ocpp;
using TestHarness.Proxy.Faults;

namespace TestHarness.Tests.Conformance.Bites;

/// <summary>Every check is shown to bite: a reference whose frames are falsified before they are recorded fails the case.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class BiteTests
{
    private static readonly IReadOnlyList<PlannedCase> Cases = TestRun.AllCases([FeatureFolder.Default]);

    // Case, version, falsification, and what the reason must name.
    [TestCase("TC_B_01_CS", "2.0.1", """{"do":"Drop","action":"SecurityEventNotification","type":"Call"}""", "SecurityEventNotification")]
    [TestCase("TC_B_01_CS", "2.0.1", """{"do":"Replace","action":"StatusNotification","type":"Call","occurrence":3,"set":{"connectorStatus":"Occupied"}}""", "B01.FR.05")]
    [TestCase("TC_B_01_CS", "2.1", """{"do":"Replace","action":"BootNotification","type":"Call","occurrence":2,"set":{"reason":"Watchdog"}}""", "reason")]
    [TestCase("TC_B_02_CS", "2.0.1", """{"do":"Replace","action":"RequestStartTransaction","type":"CallResult","set":{"status":"Accepted"}}""", "B02.FR.05")]
    [TestCase("TC_B_02_CS", "2.1", """{"do":"Replace","action":"BootNotification","type":"Call","containing":"Triggered","set":{"reason":"PowerUp"}}""", "B02.FR.08")]
    [TestCase("TC_B_03_CS", "2.0.1", """{"do":"Drop","action":"BootNotification","type":"Call","occurrence":3}""", "BootNotification")]
    [TestCase("TC_B_06_CS", "2.0.1", """{"do":"Replace","action":"GetVariables","type":"CallResult","containing":"OfflineThreshold","texts":{"\"300\"":"\"301\""}}""", "attributeValue")]
    [TestCase("TC_B_06_CS", "2.1", """{"do":"Replace","action":"GetVariables","type":"CallResult","containing":"\"Actual\"","remove":["getVariableResult[0].attributeType"]}""", "attributeType")]
    [TestCase("TC_B_07_CS", "2.0.1", """{"do":"Replace","action":"GetVariables","type":"CallResult","occurrence":3,"set":{"getVariableResult[1].attributeStatus":"Rejected"}}""", "attributeStatus")]
    [TestCase("TC_B_09_CS", "2.0.1", """{"do":"Replace","action":"SetVariables","type":"CallResult","set":{"setVariableResult[0].attributeStatus":"Rejected"}}""", "attributeStatus")]
    [TestCase("TC_B_13_CS", "2.0.1", """{"do":"Replace","action":"NotifyReport","type":"Call","occurrence":1,"set":{"seqNo":1}}""", "seqNo")]
    [TestCase("TC_B_13_CS", "2.1", """{"do":"Replace","action":"NotifyReport","type":"Call","texts":{"TxStartPoint":"TxStartpoint"}}""", "B07.FR.12")]
    [TestCase("TC_B_20_CS", "2.0.1", """{"do":"Replace","action":"BootNotification","type":"Call","occurrence":2,"set":{"reason":"PowerUp"}}""", "B11.FR.04")]
    [TestCase("TC_B_20_CS", "2.1", """{"do":"Replace","action":"Reset","type":"CallResult","set":{"status":"Rejected"}}""", "B11.FR.01")]
    [TestCase("TC_B_22_CS", "2.0.1", """{"do":"Replace","action":"TransactionEvent","type":"Call","containing":"Ended","set":{"transactionInfo.stoppedReason":"Local"}}""", "B12.FR.04")]
    [TestCase("TC_B_22_CS", "2.1", """{"do":"Replace","action":"TransactionEvent","type":"Call","containing":"Ended","set":{"seqNo":17}}""", "seqNo")]
    [TestCase("TC_B_32_CS", "2.0.1", """{"do":"Replace","action":"GetVariables","type":"CallResult","set":{"getVariableResult[0].attributeStatus":"UnknownVariable"}}""", "B06.FR.06")]
    [TestCase("TC_E_03_CS", "2.0.1", """{"do":"Replace","action":"TransactionEvent","type":"Call","containing":"CablePluggedIn","set":{"triggerReason":"Authorized"}}""", "triggerReason")]
    [TestCase("TC_E_03_CS", "2.1", """{"do":"Replace","action":"TransactionEvent","type":"Call","containing":"Started","set":{"eventType":"Updated"}}""", "eventType")]
    [TestCase("TC_E_03_CS", "2.0.1", """{"do":"Drop","action":"TransactionEvent","type":"Call","containing":"\"Charging\""}""", "Charging")]
    [TestCase("TC_E_21_CS", "2.0.1", """{"do":"Replace","action":"TransactionEvent","type":"Call","containing":"Ended","set":{"triggerReason":"StopAuthorized"}}""", "F03.FR.09")]
    [TestCase("TC_G_01_CS", "2.0.1", """{"do":"Replace","action":"StatusNotification","type":"Call","containing":"Occupied","set":{"connectorStatus":"Reserved"}}""", "connectorStatus")]
    [TestCase("TC_A_01_CS", "2.0.1", """{"do":"Drop","action":"StatusNotification","type":"Call","occurrence":4}""", "connector")]
    [TestCase("TC_K_01_CS", "2.0.1", """{"do":"Replace","action":"ReportChargingProfiles","type":"Call","texts":{"\"limit\":6":"\"limit\":7"}}""", "K01.FR.07")]
    [TestCase("TC_K_03_CS", "2.1", """{"do":"Replace","action":"SetChargingProfile","type":"CallResult","set":{"status":"Rejected"}}""", "status")]
    [TestCase("TC_K_40_CS", "2.0.1", """{"do":"Replace","action":"GetCompositeSchedule","type":"CallResult","texts":{"\"limit\":9":"\"limit\":8"}}""", "K08.FR.06")]
    [TestCase("TC_B_01_CSMS", "2.0.1", """{"do":"Replace","action":"BootNotification","type":"CallResult","occurrence":2,"set":{"status":"Rejected"}}""", "B01.FR.02")]
    [TestCase("TC_B_02_CSMS", "2.0.1", """{"do":"Replace","action":"BootNotification","type":"CallResult","occurrence":2,"set":{"status":"Rejected"}}""", "B02.FR.01")]
    [TestCase("TC_B_06_CSMS", "2.0.1", """{"do":"Replace","action":"GetVariables","type":"Call","texts":{"OCPPCommCtrlr":"AuthCtrlr"}}""", "component.name")]
    [TestCase("TC_B_09_CSMS", "2.1", """{"do":"Replace","action":"SetVariables","type":"Call","texts":{"123":"124"}}""", "attributeValue")]
    [TestCase("TC_B_20_CSMS", "2.0.1", """{"do":"Replace","action":"Reset","type":"Call","set":{"evseId":1}}""", "evseId")]
    [TestCase("TC_B_22_CSMS", "2.1", """{"do":"Replace","action":"Reset","type":"Call","set":{"type":"OnIdle"}}""", "type")]
    [TestCase("TC_E_03_CSMS", "2.0.1", """{"do":"Replace","action":"Authorize","type":"CallResult","set":{"idTokenInfo.status":"Invalid"}}""", "idTokenInfo.status")]
    [TestCase("TC_E_21_CSMS", "2.0.1", """{"do":"Replace","action":"RequestStopTransaction","type":"Call","set":{"transactionId":"another"}}""", "F03.FR.01")]
    [TestCase("TC_A_01_CSMS", "2.1", """{"do":"Replace","action":"BootNotification","type":"CallResult","occurrence":2,"set":{"status":"Pending"}}""", "B01.FR.02")]
    [TestCase("TC_K_01_CSMS", "2.0.1", """{"do":"Replace","action":"SetChargingProfile","type":"Call","texts":{"\"limit\":6":"\"limit\":7"}}""", "K01.FR.31")]
    [TestCase("TC_K_03_CSMS", "2.1", """{"do":"Replace","action":"SetChargingProfile","type":"Call","set":{"evseId":1}}""", "K01.FR.38")]
    [TestCase("TC_K_43_CSMS", "2.0.1", """{"do":"Replace","action":"GetCompositeSchedule","type":"Call","set":{"duration":1}}""", "K08.FR.01")]
    [TestCase("TC_B_09_CS", "2.0.1", """{"do":"Replace","action":"StatusNotification","type":"Call","set":{"connectorStatus":"Ready"}}""", "SCHEMA")]
    [TestCase("TC_B_01_CSMS", "2.1", """{"do":"Replace","action":"BootNotification","type":"CallResult","remove":["interval"]}""", "SCHEMA")]
    public async Task A_falsified_frame_fails_the_case(string id, string version, string fault, string names)
    {
        var planned = Cases.Single(c => c.Id == id && c.Version.Label() == version);
        var faults = FaultRule.Read($"[{fault.Insert(1, $"\"sender\":\"{planned.Side}\",")}]");
        await using var systems = new SystemsUnderTest(ReferenceStatements.All(), statement => new EmbeddedBenchFactory(statement));
        var chosen = await systems.ChooseAsync(planned, CancellationToken.None);
        await using var benches = new EmbeddedBenchFactory(chosen.Statement, faults);
        await using var engine = new ScenarioRunner(TestRun.Bindings);

        var result = await new CaseRunner(engine).RunAsync(planned, chosen with { Benches = benches }, reportFolder: null, CancellationToken.None);

        result.Verdict.Should().Be(Verdict.Fail, result.Reason?.ToString());
        $"{result.Reason!.RequirementId} {result.Reason.Path} {result.Reason.Message} {result.Reason.Expected}".Should().Contain(names);
    }
}
