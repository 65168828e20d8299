using System.Text;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Proxy.Faults;

namespace TestHarness.Tests.Proxy.Faults;

/// <summary>Which frames a rule means, and what it makes of them.</summary>
public sealed class FaultRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [TestCase("""{"do":"Drop","occurrence":2}""", "2")]
    [TestCase("""{"do":"Drop","from":2}""", "234")]
    [TestCase("""{"do":"Drop","to":2}""", "12")]
    [TestCase("""{"do":"Drop","from":2,"to":3}""", "23")]
    [TestCase("""{"do":"Drop","after":{"containing":"\"2\""}}""", "34")]
    [TestCase("""{"do":"Drop","after":{"action":"Heartbeat","occurrence":2},"occurrence":2}""", "4")]
    [TestCase("""{"do":"Drop","after":{"action":"Reset"}}""", "")]
    public void Counts_the_frames_that_it_means(string rule, string dropped)
    {
        var fault = FaultRule.Read($"[{rule}]")[0].ToFault();
        string.Concat("1234".Where(id => fault.Apply(Flying($$"""[2,"{{id}}","Heartbeat",{}]""")) is not null)).Should().Be(dropped);
    }

    [TestCase("""{"evse.id":1}""", true)]
    [TestCase("""{"evse.id":2}""", false)]
    [TestCase("""{"evse.connector":null}""", false)]
    [TestCase("""{"values[*].value":7}""", true)]
    [TestCase("""{"values[0].value":7}""", false)]
    [TestCase("""{"values[1].value":7,"evse.id":1}""", true)]
    [TestCase("""{"values[*].value":"7"}""", false)]
    public void Looks_for_values_in_the_payload(string where, bool meant)
    {
        var fault = FaultRule.Read($$"""[{"do":"Drop","where":{{where}}}]""")[0].ToFault();
        (fault.Apply(Flying("""[2,"1","X",{"evse":{"id":1},"values":[{"value":6},{"value":7}]}]""")) is not null).Should().Be(meant);
        fault.Apply(Flying("no JSON")).Should().BeNull();
    }

    [TestCase("""{"set":{"values[*].value":0}}""", """{"values":[{"value":0},{"value":0}],"at":"2026-01-01T00:00:00Z"}""")]
    [TestCase("""{"set":{"values[2]":{"value":8}}}""", """{"values":[{"value":6},{"value":7},{"value":8}],"at":"2026-01-01T00:00:00Z"}""")]
    [TestCase("""{"set":{"at":"$now-30"}}""", """{"values":[{"value":6},{"value":7}],"at":"2026-01-01T11:59:30Z"}""")]
    [TestCase("""{"set":{"at":"$now"}}""", """{"values":[{"value":6},{"value":7}],"at":"2026-01-01T12:00:00Z"}""")]
    [TestCase("""{"set":{"at":"$nowhere"}}""", """{"values":[{"value":6},{"value":7}],"at":"$nowhere"}""")]
    [TestCase("""{"add":{"values[*].value":-6.5,"at":60,"none":1}}""", """{"values":[{"value":-0.5},{"value":0.5}],"at":"2026-01-01T00:01:00Z"}""")]
    [TestCase("""{"remove":["values[*]","at"]}""", """{"values":[]}""")]
    [TestCase("""{"remove":["values[0].value","nothing.here"]}""", """{"values":[{},{"value":7}],"at":"2026-01-01T00:00:00Z"}""")]
    public void Changes_fields_by_path(string change, string payload)
    {
        var fault = FaultRule.Read($"[{change.Insert(1, "\"do\":\"Replace\",")}]")[0].ToFault();
        var outcome = fault.Apply(Flying("""[2,"1","X",{"values":[{"value":6},{"value":7}],"at":"2026-01-01T00:00:00Z"}]"""));
        Frame.Parse(outcome!.Messages!.Single()).Text.Should().Be($"""[2,"1","X",{payload}]""");
    }

    [Test]
    public void Is_no_fault_where_it_changes_nothing() =>
        FaultRule.Read("""[{"do":"Replace","set":{"values[3]":8}}]""")[0].ToFault().Apply(Flying("""[2,"1","X",{"values":[{"value":6}]}]""")).Should().BeNull();

    [Test]
    public void Answers_calls_only()
    {
        var fault = FaultRule.Read("""[{"do":"Answer","payload":{"status":"Accepted"}}]""")[0].ToFault();
        fault.Apply(Flying("""[3,"1",{}]""")).Should().BeNull();
        fault.Apply(Flying("""[2,"1","X",{}]"""))!.Reply.Should().NotBeNull();
    }

    [Test]
    public void Renames_from_the_frame_on_that_it_means()
    {
        var fault = FaultRule.Read("""[{"do":"Rename","sender":"Station","path":"id","with":"same","from":2}]""")[0].ToFault();
        fault.Apply(Flying("""[2,"1","X",{"id":"a"}]""")).Should().BeNull();
        Text(fault.Apply(Flying("""[2,"2","X",{"id":"b"}]"""))).Should().Be("""[2,"2","X",{"id":"same"}]""");
        fault.Apply(Flying("""[2,"3","X",{"other":"a"}]""")).Should().BeNull();
        Text(fault.Apply(Flying("""[2,"4","X",{"id":"c"}]"""))).Should().Be("""[2,"4","X",{"id":"same"}]""");
        Text(fault.Apply(Flying("""[2,"5","Y",{"id":"same"}]""", Party.Csms))).Should().Be("""[2,"5","Y",{"id":"c"}]""", "the last one is meant");
        fault.Apply(Flying("""[3,"6",7]""")).Should().BeNull();
    }

    private static string Text(FaultOutcome? outcome) => Frame.Parse(outcome!.Messages!.Single()).Text;

    private static FrameInFlight Flying(string text, Party sender = Party.Station)
    {
        var frame = Frame.Parse(Encoding.UTF8.GetBytes(text));
        return new FrameInFlight("CS1", 1, OcppVersion.V201, sender, frame, frame.Action, Now);
    }
}
