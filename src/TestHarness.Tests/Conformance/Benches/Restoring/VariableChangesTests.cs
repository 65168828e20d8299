using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Benches.Restoring;
using TestHarness.Ocpp;

namespace TestHarness.Tests.Conformance.Benches.Restoring;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class VariableChangesTests
{
    private const string Place = """ "component":{"name":"TxCtrlr"},"variable":{"name":"EVConnectionTimeOut"} """;
    private readonly HandMadeBench _bench = new();
    private long _start;

    [Test]
    public void A_variable_goes_back_to_what_was_reported_before_the_case()
    {
        _bench.Call(Party.Station, "NotifyReport", $$"""{"reportData":[{{{Place}},"variableAttribute":[{"type":"MaxSet","value":"99"},{"value":"30"}]}]}""");
        Begin();
        Set("5");
        Set("6");

        Found().Should().Equal("TxCtrlr.EVConnectionTimeOut <- 30");
    }

    [Test]
    public void The_last_that_the_station_told_counts()
    {
        Get("30");
        Set("45");
        Begin();
        Set("6");

        Found().Should().Equal("TxCtrlr.EVConnectionTimeOut <- 45");
    }

    [Test]
    public void What_the_case_itself_asked_before_counts_where_nothing_else_is_known()
    {
        Begin();
        Get("30");
        Set("6");

        Found().Should().Equal("TxCtrlr.EVConnectionTimeOut <- 30");
    }

    [Test]
    public void A_variable_that_is_back_already_is_left_alone()
    {
        Get("30");
        Begin();
        Set("6");
        Set("30");

        Found().Should().BeEmpty();
    }

    [Test]
    public void A_value_that_the_station_refused_changes_nothing()
    {
        Get("30");
        Begin();
        Set("6", "Rejected");

        Found().Should().BeEmpty();
    }

    [Test]
    public void A_value_that_nobody_knows_cannot_be_brought_back()
    {
        Begin();
        Set("6");

        Found().Should().Equal("TxCtrlr.EVConnectionTimeOut <- ?");
    }

    [Test]
    public void Places_and_instances_tell_variables_apart()
    {
        _bench.Call(Party.Station, "NotifyReport", """
            {"reportData":[
              {"component":{"name":"EVSE","evse":{"id":1}},"variable":{"name":"Power"},"variableAttribute":[{"value":"1"}]},
              {"component":{"name":"EVSE","evse":{"id":2}},"variable":{"name":"Power"},"variableAttribute":[{"value":"2"}]}]}
            """);
        Begin();
        const string Second = """ "component":{"name":"EVSE","evse":{"id":2}},"variable":{"name":"Power"} """;
        _bench.Result(
            _bench.Call(Party.Csms, "SetVariables", $$"""{"setVariableData":[{"attributeValue":"7",{{Second}}}]}"""),
            $$"""{"setVariableResult":[{"attributeStatus":"RebootRequired",{{Second}}}]}""");

        Found().Should().Equal("EVSE#2.Power <- 2");
    }

    private void Begin() => _start = _bench.Wire.Count;

    private void Set(string value, string status = "Accepted") => _bench.Result(
        _bench.Call(Party.Csms, "SetVariables", $$"""{"setVariableData":[{"attributeValue":"{{value}}",{{Place}}}]}"""),
        $$"""{"setVariableResult":[{"attributeStatus":"{{status}}",{{Place}}}]}""");

    private void Get(string value) => _bench.Result(
        _bench.Call(Party.Csms, "GetVariables", $$"""{"getVariableData":[{{{Place}}}]}"""),
        $$"""{"getVariableResult":[{"attributeStatus":"Accepted","attributeValue":"{{value}}",{{Place}}}]}""");

    private IEnumerable<string> Found() => VariableChanges.Of(_bench.Wire.Snapshot().Take((int)_start).ToList(), _bench.Wire.Since(_start))
        .Select(change => $"{change.Name} <- {(string?)change.Undo?.Payload["setVariableData"]![0]!["attributeValue"] ?? "?"}");
}
