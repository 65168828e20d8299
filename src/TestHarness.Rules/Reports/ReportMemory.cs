using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Rules.Reports;

/// <summary>The reports that were asked for of a station.</summary>
internal sealed class ReportMemory
{
    private const int Most = 32;

    private Recent<(string Message, long RequestId), Report>? _reports;

    /// <summary>Whether more were asked for than are remembered.</summary>
    internal bool HasForgotten { get; private set; }

    internal IEnumerable<Report> All => _reports?.Values ?? [];

    /// <summary>The report that a message of the station is a part of; null when it is none, or was not seen asked for.</summary>
    internal Report? Of(Observation seen)
    {
        if (_reports is null || ReportKind.OfMessage(seen.Frame?.Action) is not { } kind || !seen.IsRequest(Party.Station))
            return null;
        return seen.Payload.Number("requestId") is { } id && _reports.TryGet((kind.Message, id), out var report) ? report : null;
    }

    /// <summary>Learns from a record, once the rule has judged it.</summary>
    internal void Learn(Observation seen)
    {
        if (seen.IsConnectionChange)
            Break();
        else if (ReportKind.OfAsk(seen.Frame?.Action) is { } kind)
            Asked(seen, kind);
        else if (Of(seen) is { } report)
            Part(seen, report);
        else if (seen.Frame is { Sender: Party.Csms, Frame.Type: MessageType.CallResult } && ReportKind.OfMessage(seen.Frame.Action) is { } answered)
            Confirmed(seen, answered);
    }

    private void Asked(Observation seen, ReportKind kind)
    {
        if (seen.IsRequest(Party.Csms) && seen.IsDelivered && seen.DeliveredPayload.Number("requestId") is { } id)
            Add(kind, id, seen.At);
        else if (seen.Frame is { Sender: Party.Station, Frame.Type: MessageType.CallResult } && Find(kind, seen.Request.Number("requestId")) is { } report)
            report.Status = seen.Payload.Text("status");
    }

    private void Add(ReportKind kind, long id, DateTimeOffset at)
    {
        _reports ??= new(Most);
        var again = _reports.TryGet((kind.Message, id), out var before) && !(before.IsEnded && before.IsConfirmed);
        _reports.Remove((kind.Message, id));
        HasForgotten |= _reports.Add((kind.Message, id), new Report(kind, id) { IsUnsure = again, AwaitedSince = at }, out _);
    }

    private static void Part(Observation seen, Report report)
    {
        report.Parts++;
        report.LastNumber = seen.Payload.Number("seqNo") ?? report.LastNumber;
        report.IsEnded = seen.Payload.Flag("tbc") is not true;
        report.IsConfirmed = false;
        report.AwaitedSince = seen.At;
    }

    private void Confirmed(Observation seen, ReportKind kind)
    {
        if (seen.IsDelivered && Find(kind, seen.Request.Number("requestId")) is { } report)
            report.IsConfirmed = true;
    }

    private Report? Find(ReportKind kind, long? id) => id is { } number && _reports is not null && _reports.TryGet((kind.Message, number), out var report) ? report : null;

    private void Break()
    {
        foreach (var report in All)
            report.IsUnsure = true;
    }
}
