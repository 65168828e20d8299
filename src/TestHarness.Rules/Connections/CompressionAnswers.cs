using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules.Connections;

/// <summary>A CSMS of OCPP 2.x is able to compress (RFC 7692; Part 4 section 3.3, in 2.1 section 3.4), and does when a station offers it. A warning, for it may be switched off on purpose, as for debugging.</summary>
internal sealed class CompressionAnswers() : WireRule(Description)
{
    private const string Supported = "Part 4 §3.3";
    private const string Supported21 = "Part 4 §3.4";

    private static readonly RuleCard Description = new(
        "compression-csms",
        "connections",
        Party.Csms,
        RuleCard.V2,
        "Many stations pay for each byte of a mobile line. A CSMS that does not take up the compression that they offer costs several times as much as it need.",
        new Requirement(Supported, "A CSMS takes up the compression that a station offers.", RuleWeight.Trap),
        new Requirement(Supported21, "A CSMS takes up the compression that a station offers.", RuleWeight.Trap));

    private long _offered;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        // What the proxy answers the station on its own leg is its own affair.
        if (seen.Record is not ConnectionRecord { Leg: Party.Csms } record)
            return;
        if (record.Kind == ConnectionEventKind.UpgradeRequested)
            _offered = record.Fact("extensions")?.Contains("permessage-deflate", StringComparison.OrdinalIgnoreCase) is true ? record.ConnectionId : 0;
        if (record.Kind != ConnectionEventKind.UpgradeAccepted || _offered != record.ConnectionId || record.Fact("extensions") is not null)
            return;
        if (record.Fact("subprotocol") is "ocpp2.0.1" or "ocpp2.1")
            seen.Report(Breach(record.Fact("subprotocol") == "ocpp2.1" ? Supported21 : Supported, "The station offered compression, and the CSMS did not take it up.", "permessage-deflate", "no extension"));
    }
}
