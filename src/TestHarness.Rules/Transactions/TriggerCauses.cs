using TestHarness.Ocpp;
using TestHarness.Rules.Boot;

namespace TestHarness.Rules.Transactions;

/// <summary>
/// A triggerReason that names a command of the CSMS stands for one that was delivered (E01.FR.15, E06.FR.15, F01.FR.17, F03.FR.09). Silent on transactions whose start was not seen,
/// or that were offline, and on remote starts before the station was seen to boot: the command may lie before the trace.
/// </summary>
internal sealed class TriggerCauses() : EventsInOrder<TriggerCauses.Past>(Description)
{
    private const string Cause = "E01.FR.15";
    private const int MostStops = 64;

    private static readonly RuleCard Description = new(
        "trigger-reason-cause",
        "transactions",
        Party.Station,
        RuleCard.V2,
        "RemoteStart, RemoteStop, ResetCommand, Trigger and UnlockCommand say that the CSMS asked for it. A station that says so on its own, as a default for everything, hides who really started or stopped a transaction.",
        new Requirement(Cause, "A triggerReason that names a command of the CSMS comes after that command."));

    private HashSet<string>? _commands;
    private Recent<string, bool>? _stops;
    private bool _hasBooted;

    /// <inheritdoc />
    protected override void Next(Observation seen, EventReading read, Past state)
    {
        state.WasOffline |= read.IsOffline;
        if (state.WasOffline || read.Trigger is not { } trigger || CommandOf(trigger) is not { } command || IsKnown(command, read.Id) || (trigger == "RemoteStart" && !_hasBooted))
            return;
        seen.Report(Breach(
            Cause,
            $"Transaction {read.Id} has an event with triggerReason {trigger}, and the CSMS sent no {command} {(trigger == "RemoteStop" ? "for it" : "before")}.",
            $"a {command} of the CSMS before {trigger}",
            trigger,
            "triggerReason"));
    }

    /// <inheritdoc />
    protected override void Between(Observation seen)
    {
        if (seen.IsRequest(Party.Station, "BootNotification"))
        {
            _hasBooted |= BootReasons.IsStart(seen);
        }
        else if (seen.IsRequest(Party.Csms) && seen.IsDelivered && seen.Frame is { Action: { } action })
        {
            if (action is "RequestStartTransaction" or "Reset" or "UnlockConnector" || (action == "TriggerMessage" && seen.DeliveredPayload.Text("requestedMessage") is "TransactionEvent" or "CustomTrigger"))
                (_commands ??= []).Add(action);
            else if (action == "RequestStopTransaction" && seen.DeliveredPayload.Text("transactionId") is { } id)
                Remember(id);
        }
    }

    private bool IsKnown(string command, string id) =>
        command == "RequestStopTransaction" ? _stops is not null && _stops.TryGet(id, out _) : _commands?.Contains(command) is true;

    private void Remember(string id)
    {
        _stops ??= new Recent<string, bool>(MostStops);
        _stops.Set(id, true);
    }

    private static string? CommandOf(string trigger) => trigger switch
    {
        "RemoteStart" => "RequestStartTransaction",
        "RemoteStop" => "RequestStopTransaction",
        "ResetCommand" => "Reset",
        "Trigger" => "TriggerMessage",
        "UnlockCommand" => "UnlockConnector",
        _ => null,
    };

    internal sealed class Past
    {
        internal bool WasOffline { get; set; }
    }
}
