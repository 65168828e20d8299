using System.Text;
using FluentAssertions;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;
using TestHarness.Rules;

namespace TestHarness.Tests.Rules;

/// <summary>Shows frames to a rule set as a proxy does.</summary>
internal sealed class RuleBench(RuleSet rules, OcppVersion version = OcppVersion.V201)
{
    private readonly WireInspector _inspector = new(rules, new FramingOptions());
    private readonly WireLog _wire = new();
    private int _id;
    private readonly IReadOnlyDictionary<string, string> _titles = rules.Titles;
    private string? _open;

    internal long Connection { get; set; } = 1;

    /// <summary>A CALL of the station, answered with the payload when one is given; what the rules say of the CALL.</summary>
    internal IReadOnlyList<Finding> Station(string action, string payload = "{}", string? answer = "{}") => Exchange(Party.Station, action, payload, answer);

    /// <summary>A CALL of the CSMS, answered; what the rules say of the CALL.</summary>
    internal IReadOnlyList<Finding> Csms(string action, string payload = "{}", string? answer = "{}") => Exchange(Party.Csms, action, payload, answer);

    /// <summary>The CSMS answers the station's last CALL that went without an answer.</summary>
    internal void Answer(string payload, bool delivered = true) => Show(Party.Csms, $"[3,\"{_open}\",{payload}]", delivered);

    private IReadOnlyList<Finding> Exchange(Party sender, string action, string payload, string? answer)
    {
        var id = $"{sender}-{++_id}";
        var findings = Show(sender, $"[2,\"{id}\",\"{action}\",{payload}]", delivered: true);
        if (answer is null)
            _open = id;
        else
            Show(sender.Other(), $"[3,\"{id}\",{answer}]", delivered: true);
        return findings;
    }

    private Finding[] Show(Party sender, string text, bool delivered)
    {
        var frame = Frame.Parse(Encoding.UTF8.GetBytes(text));
        var record = (FrameRecord)_wire.Append(_inspector.Inspect(new FrameRecord
        {
            Timestamp = DateTimeOffset.UnixEpoch.AddMinutes(_wire.Count),
            ConnectionId = Connection,
            StationIdentity = "CS1",
            Sender = sender,
            Version = version,
            Frame = frame,
            Forwarded = delivered ? null : [],
        }));
        if (delivered)
            _inspector.Delivered(record, frame, record.Timestamp);
        Finding[] findings = [.. record.Findings.Where(finding => finding.Layer == FindingLayer.Rule)];
        findings.Select(finding => finding.RequirementId).Should().BeSubsetOf(_titles.Keys, "a rule says what the requirements ask for that its findings name");
        return findings;
    }
}
