using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules.Connections;

/// <summary>
/// When a station has gone up from clear text to TLS, its CSMS lets it in with TLS alone (A05.FR.07). A warning, for an operator may have set the station back by hand.
/// </summary>
internal sealed class LoweredProfiles() : WireRule(Description)
{
    private const string Anymore = "A05.FR.07";

    private static readonly RuleCard Description = new(
        "security-profile-lowered",
        "connections",
        Party.Csms,
        RuleCard.V2,
        "Whoever can listen on a line can also break its TLS connections. A CSMS that then takes the station without TLS hands over its password in clear text.",
        new Requirement(Anymore, "After a station has connected with TLS, it is not let in without any more.", RuleWeight.Trap));

    private (long Connection, bool IsSecure)? _asked;
    private bool _wasOpen;
    private bool _wentUp;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.Record is not ConnectionRecord { Leg: Party.Station } record)
            return;
        if (record.Kind == ConnectionEventKind.UpgradeRequested)
            _asked = seen.Beginning is { } beginning ? (record.ConnectionId, beginning.Kind == ConnectionEventKind.TlsEstablished) : null;
        else if (record.Kind == ConnectionEventKind.UpgradeAccepted && _asked is var (connection, isSecure) && connection == record.ConnectionId && record.Fact("subprotocol") is "ocpp2.0.1" or "ocpp2.1")
            Accept(seen, isSecure);
    }

    private void Accept(Observation seen, bool isSecure)
    {
        if (isSecure)
        {
            _wentUp |= _wasOpen;
        }
        else if (_wentUp)
        {
            _wentUp = false;
            seen.Report(Breach(Anymore, "The station had gone up to a security profile with TLS, and is let in without.", "TLS", "clear text"));
        }

        _wasOpen = !isSecure;
    }
}
