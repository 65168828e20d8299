namespace TestHarness.Rules.Availability;

/// <summary>What a station reported last of its connectors, since it started.</summary>
internal sealed class ConnectorStatuses
{
    private const int Most = 128;
    private Recent<(long Evse, long Connector), string>? _last;

    /// <summary>The connectors of an EVSE, or of all when null, with that status.</summary>
    internal IEnumerable<(long Evse, long Connector)> With(string status, long? evse) =>
        [.. (_last?.Entries ?? []).Where(entry => entry.Key.Evse > 0 && (evse is null || entry.Key.Evse == evse) && entry.Value == status).Select(entry => entry.Key)];

    /// <summary>The statuses of the connectors of an EVSE, as far as they were told.</summary>
    internal IEnumerable<string> On(long evse) => (_last?.Entries ?? []).Where(entry => entry.Key.Evse == evse).Select(entry => entry.Value);

    /// <summary>The last status of a connector; null when none is known.</summary>
    internal string? Of((long Evse, long Connector) connector) => _last?.TryGet(connector, out var status) == true ? status : null;

    /// <summary>Learns a report.</summary>
    internal void Learn(ConnectorReport report)
    {
        _last ??= new(Most);
        _last.Set((report.Evse, report.Connector), report.Status);
    }

    /// <summary>Forgets all.</summary>
    internal void Clear() => _last?.Clear();
}
