using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules.Connections;

/// <summary>What a station asked for when it connected, kept until the CSMS answers.</summary>
internal struct UpgradeFacts
{
    private ConnectionRecord? _asked;

    /// <summary>What was asked for and what was answered, where the CSMS has just accepted it; null for any other record.</summary>
    internal (ConnectionRecord Asked, ConnectionRecord Accepted)? Look(Observation seen)
    {
        if (seen.Record is not ConnectionRecord { Leg: Party.Station } record)
            return null;
        if (record.Kind == ConnectionEventKind.UpgradeRequested)
            _asked = record;
        if (record.Kind != ConnectionEventKind.UpgradeAccepted || _asked is not { } asked || asked.ConnectionId != record.ConnectionId)
            return null;
        _asked = null;
        return (asked, record);
    }
}
