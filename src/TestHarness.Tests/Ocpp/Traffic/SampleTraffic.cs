using System.Text;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Tests.Ocpp.Traffic;

/// <summary>Records as a proxy appends them.</summary>
internal static class SampleTraffic
{
    internal static DateTimeOffset Noon { get; } = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);

    internal static Finding Violation { get; } = new("E01.FR.07", FindingLayer.Rule, FindingSeverity.Violation, Party.Station, "A number is missing.") { Rule = "seqno-gapless", Expected = "1", Actual = "2" };

    internal static FrameRecord Frame(string station, Party sender, string text, string? action, long? answers = null, double seconds = 0, params IReadOnlyList<Finding> findings) => new()
    {
        Timestamp = Noon.AddSeconds(seconds),
        ConnectionId = 1,
        StationIdentity = station,
        Sender = sender,
        Version = OcppVersion.V201,
        Frame = TestHarness.Ocpp.Framing.Frame.Parse(Encoding.UTF8.GetBytes(text)),
        Action = action,
        AnswersRecord = answers,
        Findings = findings,
    };

    internal static FrameRecord Heartbeat(string station, params IReadOnlyList<Finding> findings) =>
        Frame(station, Party.Station, """[2,"1","Heartbeat",{}]""", "Heartbeat", findings: findings);

    internal static ConnectionRecord Event(string station, ConnectionEventKind kind, Party leg, long connection = 1, params (string Name, string Value)[] facts) => new()
    {
        Timestamp = Noon,
        ConnectionId = connection,
        StationIdentity = station,
        Kind = kind,
        Origin = Party.Csms,
        Leg = leg,
        Facts = facts.ToDictionary(fact => fact.Name, fact => fact.Value),
    };
}
