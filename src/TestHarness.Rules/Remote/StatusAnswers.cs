using System.Text.Json;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Rules.Transactions;

namespace TestHarness.Rules.Remote;

/// <summary>
/// What a station answers to GetTransactionStatus is true: of a transaction that it reported before, whether it goes on (E14.FR.02, E14.FR.03) and whether events are still to come (E14.FR.04);
/// without a transaction's id, it says nothing of one (E14.FR.06).
/// </summary>
internal sealed class StatusAnswers() : WireRule(Description)
{
    private const string Told = "E14.FR.02";
    private const string Ended = "E14.FR.03";
    private const string Queued = "E14.FR.04";
    private const string Nobody = "E14.FR.06";
    private const int Most = 64;

    private static readonly RuleCard Description = new(
        "transaction-status",
        "transactions",
        Party.Station,
        RuleCard.V2,
        "A CSMS asks for the status before it writes a bill. When it hears that nothing more will come and something does, the bill lacks the last events; when it waits for events of a transaction that is long over, nobody gets a bill.",
        new Requirement(Told, "Asked about a transaction, a station says whether it goes on."),
        new Requirement(Ended, "A transaction that has ended does not go on."),
        new Requirement(Queued, "When events of the transaction are still to come, a station says so."),
        new Requirement(Nobody, "Asked about no transaction, a station does not say whether it goes on."));

    private Recent<string, Report>? _reports;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.Event is { } read)
            Event(seen, read);
        else if (seen.IsResult(Party.Station, "GetTransactionStatus"))
            Answer(seen);
    }

    private void Event(Observation seen, EventReading read)
    {
        _reports ??= new Recent<string, Report>(Most);
        if (!_reports.TryGet(read.Id, out var report))
            _reports.Add(read.Id, report = new Report(), out _);
        if (report.IsSaidToBeOver && read.SeqNo > report.Highest)
        {
            report.IsSaidToBeOver = false;
            seen.Report(Breach(Queued, $"An event of transaction {read.Id} comes after the station said that it has ended and that no more are to come.", "nothing more", $"seqNo {read.SeqNo}", "seqNo"));
        }

        report.Highest = Math.Max(report.Highest, read.SeqNo);
        if (read.Type == "Ended")
            report.EndedAt ??= seen.At;
    }

    private void Answer(Observation seen)
    {
        var ongoing = seen.Payload.Flag("ongoingIndicator");
        if (seen.Request.ValueKind != JsonValueKind.Object)
            return;
        if (seen.Request.Text("transactionId") is not { } id)
        {
            if (ongoing is not null)
                seen.Report(Finding(Nobody, "The CSMS asked about no transaction, and the station says whether one goes on.", "no ongoingIndicator", ongoing is true));
        }
        else if (ongoing is null)
        {
            seen.Report(Breach(Told, $"The station does not say whether transaction {id} goes on.", "an ongoingIndicator", "none", "ongoingIndicator"));
        }
        else if (_reports is not null && _reports.TryGet(id, out var report))
        {
            if (ongoing is true && report.EndedAt < seen.RequestedAt)
                seen.Report(Finding(Ended, $"Transaction {id} had ended, and the station says that it goes on.", "false", actual: true));
            report.IsSaidToBeOver = ongoing is false && seen.Payload.Flag("messagesInQueue") is false;
        }
    }

    private Finding Finding(string requirement, string message, string expected, bool actual) =>
        Breach(requirement, message, expected, actual ? "true" : "false", "ongoingIndicator");

    private sealed class Report
    {
        internal long Highest { get; set; } = -1;

        internal DateTimeOffset? EndedAt { get; set; }

        internal bool IsSaidToBeOver { get; set; }
    }
}
