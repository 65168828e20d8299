using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Benches;

/// <summary>What the wire must show before a case begins (Part 6, general preconditions).</summary>
internal static class Preconditions
{
    /// <summary>Waits until the station was accepted and reported every connector of the layout since <paramref name="after"/>.</summary>
    /// <param name="bench">The bench.</param>
    /// <param name="after">The last record before it began.</param>
    /// <param name="isHopeless">Whether waiting on makes no sense; null waits in any case.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InconclusiveException">It did not.</exception>
    public static async Task BootedAsync(Bench bench, long after, Func<bool>? isHopeless, CancellationToken cancellation)
    {
        var timeout = TimeSpan.FromSeconds(bench.Statement.Timeouts.Boot);
        await WaitAsync(bench, "the station to connect, to be accepted and to report its connectors", () => Missing(bench, after) is null || isHopeless?.Invoke() == true, timeout, cancellation);
        if (Missing(bench, after) is { } missing)
            throw new InconclusiveException($"The case could not begin: {missing}{(isHopeless?.Invoke() == true ? "" : $" within {timeout.TotalSeconds:0} seconds")}.");
        await bench.Clock.SettleAsync(cancellation);
        bench.Begin();
    }

    /// <summary>Waits, and shows what for.</summary>
    public static async Task<bool> WaitAsync(Bench bench, string what, Func<bool> condition, TimeSpan timeout, CancellationToken cancellation)
    {
        bench.Awaiting = $"{what}, at most {timeout.TotalSeconds:0} seconds";
        try
        {
            return await bench.Clock.UntilAsync(condition, timeout, cancellation);
        }
        finally
        {
            bench.Awaiting = null;
        }
    }

    /// <summary>The status of the last answered BootNotification; null when there is none.</summary>
    public static string? Registration(IEnumerable<WireRecord> records) =>
        Boots(records).LastOrDefault() is { } answer ? WireExpectations.Value(answer, "status") : null;

    /// <summary>The answers to BootNotification.</summary>
    public static IEnumerable<FrameRecord> Boots(IEnumerable<WireRecord> records) => records.OfType<FrameRecord>().Where(IsBootAnswer);

    /// <summary>What a station lacks that was accepted; null when nothing is missing.</summary>
    public static string? MissingReport(IReadOnlyList<WireRecord> records, Bench bench)
    {
        var frames = records.OfType<FrameRecord>().ToList();
        foreach (var (evseId, connectorId) in bench.Statement.Layout.Connectors)
        {
            if (!frames.Any(f => f.Sender == Party.Station && Reports(f, evseId, connectorId)))
                return $"the station did not report connector {connectorId} of EVSE {evseId}";
        }

        return null;
    }

    /// <summary>Waits until every connector of the layout is Available, as a case finds it (Part 6, general preconditions).</summary>
    /// <exception cref="InconclusiveException">One is not.</exception>
    public static async Task AvailableAsync(Bench bench, CancellationToken cancellation)
    {
        (int EvseId, int ConnectorId, string Status)[] Others() =>
            [.. from connector in bench.Statement.Layout.Connectors
                let status = ConnectorReports.LastStatus(bench.Wire.Since(0), connector.EvseId, connector.ConnectorId)
                where status is not (null or "Available")
                select (connector.EvseId, connector.ConnectorId, status)];

        if (!await WaitAsync(bench, "the station to report its connectors as Available", () => Others().Length == 0, TimeSpan.FromSeconds(bench.Statement.Timeouts.Message), cancellation)
            && Others() is [var other, ..])
            throw new InconclusiveException($"The case could not begin: connector {other.ConnectorId} of EVSE {other.EvseId} is {other.Status}, left by what came before. Bring it back to Available, or power-cycle the station.");
    }

    /// <summary>What is still missing, in words; null when nothing is.</summary>
    private static string? Missing(Bench bench, long after)
    {
        var records = bench.Wire.Since(after);
        if (!records.OfType<ConnectionRecord>().Any(r => r.Kind == ConnectionEventKind.UpgradeAccepted))
        {
            var refused = records.OfType<ConnectionRecord>().LastOrDefault(r => r.Kind is ConnectionEventKind.UpgradeRefused or ConnectionEventKind.TlsFailed or ConnectionEventKind.NotAnUpgrade);
            return refused is null
                ? "no station connected"
                : $"no connection came about; the last attempt ended with {refused.Kind} ({string.Join(", ", refused.Facts.Select(f => $"{f.Key} {f.Value}"))})";
        }

        return Registration(records) == "Accepted" ? MissingReport(records, bench) : "BootNotification was not answered with Accepted";
    }

    private static bool IsBootAnswer(FrameRecord frame) => frame.Action == "BootNotification" && frame.Frame.Type == MessageType.CallResult;

    private static bool Reports(FrameRecord frame, int evseId, int connectorId)
    {
        if (frame.Frame.Type != MessageType.Call)
            return false;
        return frame.Action switch
        {
            "StatusNotification" => WireExpectations.Value(frame, "evseId") == $"{evseId}" && WireExpectations.Value(frame, "connectorId") == $"{connectorId}",
            "NotifyEvent" => PayloadPath.Parse("eventData[*].component.evse").Find(WireExpectations.Payload(frame))
                .Any(evse => JsonText.Of(evse.Value?["id"]) == $"{evseId}" && JsonText.Of(evse.Value?["connectorId"]) == $"{connectorId}"),
            _ => false,
        };
    }
}
