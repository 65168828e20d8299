using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Rules;

namespace TestHarness.Tests.Rules;

public sealed class MessageSizesTests
{
    private static readonly string LongList = $$$"""{"versionNumber":1,"updateType":"Full","customData":{"vendorId":"{{{new string('x', 200)}}}"}}""";

    [Test]
    public void Says_nothing_until_the_station_told_a_limit() =>
        new RuleBench(RuleSet.All).Csms("SendLocalList", LongList).Should().BeEmpty();

    [TestCase("SendLocalList", "LocalAuthListCtrlr", "", "D01.FR.11", FindingSeverity.Violation)]
    [TestCase("SetVariableMonitoring", "MonitoringCtrlr", "SetVariableMonitoring", "N04.FR.09", FindingSeverity.Violation)]
    [TestCase("ClearVariableMonitoring", "MonitoringCtrlr", "ClearVariableMonitoring", "N06.FR.04", FindingSeverity.Violation)]
    [TestCase("GetVariables", "DeviceDataCtrlr", "GetVariables", "B06.FR.17", FindingSeverity.Warning)]
    [TestCase("SetVariables", "DeviceDataCtrlr", "SetVariables", "BytesPerMessageSetVariables", FindingSeverity.Warning)]
    [TestCase("GetReport", "DeviceDataCtrlr", "GetReport", "B08.FR.18", FindingSeverity.Warning)]
    [TestCase("GetMonitoringReport", "DeviceDataCtrlr", "GetReport", "BytesPerMessageGetReport", FindingSeverity.Warning)]
    public void Holds_the_CSMS_to_what_the_station_reported(string action, string component, string instance, string requirement, FindingSeverity severity)
    {
        var bench = new RuleBench(RuleSet.All);
        bench.Station("NotifyReport", Report(component, instance, "100"));
        var finding = bench.Csms(action, LongList).Should().ContainSingle().Which;
        finding.RequirementId.Should().Be(requirement);
        finding.Severity.Should().Be(severity);
        finding.Side.Should().Be(Party.Csms);
        finding.Expected.Should().Be("at most 100 bytes");
        bench.Csms(action).Should().BeEmpty();

        bench.Station("NotifyReport", Report(component, instance, "1000"));
        bench.Csms(action, LongList).Should().BeEmpty("the station takes more by now");
    }

    [Test]
    public void Holds_the_CSMS_to_what_it_was_answered()
    {
        var bench = new RuleBench(RuleSet.All, OcppVersion.V21);
        bench.Csms("GetVariables", answer: """
            {"getVariableResult":[{"attributeStatus":"Accepted","attributeValue":"100","component":{"name":"LocalAuthListCtrlr"},"variable":{"name":"BytesPerMessage"}},7]}
            """);
        bench.Csms("SendLocalList", LongList).Should().ContainSingle().Which.RequirementId.Should().Be("D01.FR.11");
    }

    [TestCase("LocalAuthListCtrlr", "SendLocalList", "100")]
    [TestCase("DeviceDataCtrlr", "", "100")]
    [TestCase("LocalAuthListCtrlr", "", "many")]
    public void Takes_no_other_variable_for_it(string component, string instance, string value)
    {
        var bench = new RuleBench(RuleSet.All);
        bench.Station("NotifyReport", Report(component, instance, value));
        bench.Csms("SendLocalList", LongList).Should().BeEmpty();
    }

    [Test]
    public void Is_not_stopped_by_texts_that_are_no_Unicode()
    {
        var rules = RuleSet.All;
        var bench = new RuleBench(rules);
        bench.Station("NotifyReport", """{"reportData":[{"component":{"name":"\ud800"},"variable":{"name":"BytesPerMessage"},"variableAttribute":[{"value":"\udc00"}]}]}""");
        bench.Station("TransactionEvent", """{"eventType":"Started","seqNo":0,"transactionInfo":{"transactionId":"\ud800"}}""");
        rules.Failures.Should().BeEmpty();
    }

    private static string Report(string component, string instance, string value)
    {
        var variable = instance.Length == 0 ? """{"name":"BytesPerMessage"}""" : $$"""{"name":"BytesPerMessage","instance":"{{instance}}"}""";
        return $$"""{"reportData":[{"component":{"name":"{{component}}"},"variable":{{variable}},"variableAttribute":[{"type":"Target","value":"1"},{"value":"{{value}}"}]}]}""";
    }
}
