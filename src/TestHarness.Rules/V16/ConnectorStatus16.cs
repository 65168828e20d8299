using TestHarness.Ocpp;

namespace TestHarness.Rules.V16;

/// <summary>What StatusNotification of OCPP 1.6 may say (section 4.9): of connector 0, with EVCommunicationError, and from one status of a connector to the next.</summary>
internal sealed class ConnectorStatus16() : WireRule(Description)
{
    private const string Zero = "OCPP 1.6 §4.9 connector 0";
    private const string Communication = "OCPP 1.6 §4.9 EVCommunicationError";
    private const string Transition = "OCPP 1.6 §4.9 transitions";

    private static readonly RuleCard Description = new(
        "status-16",
        "connectors",
        Party.Station,
        RuleCard.V16,
        "A CSMS derives from the statuses whether a connector is free, and what the driver is to do. A status that a connector cannot have makes maps and apps show the wrong thing, and a jump that the table of the specification does not have is refused by some of them.",
        new Requirement(Zero, "Connector 0 is Available, Unavailable or Faulted."),
        new Requirement(Communication, "EVCommunicationError comes only with Preparing, SuspendedEV, SuspendedEVSE or Finishing."),
        // A status that lasted too short to be told may lie between the two.
        new Requirement(Transition, "A connector goes only from one status to another that the table of the specification has.", RuleWeight.Trap));

    // Whatever follows a fault is as before it.
    private static readonly Dictionary<string, string[]> Next = new()
    {
        ["Available"] = ["Preparing", "Charging", "SuspendedEV", "SuspendedEVSE", "Reserved", "Unavailable"],
        ["Preparing"] = ["Available", "Charging", "SuspendedEV", "SuspendedEVSE", "Finishing"],
        ["Charging"] = ["Available", "SuspendedEV", "SuspendedEVSE", "Finishing", "Unavailable"],
        ["SuspendedEV"] = ["Available", "Charging", "SuspendedEVSE", "Finishing", "Unavailable"],
        ["SuspendedEVSE"] = ["Available", "Charging", "SuspendedEV", "Finishing", "Unavailable"],
        ["Finishing"] = ["Available", "Preparing", "Unavailable"],
        ["Reserved"] = ["Available", "Preparing", "Unavailable"],
        ["Unavailable"] = ["Available", "Preparing", "Charging", "SuspendedEV", "SuspendedEVSE"],
    };

    private Recent<long, string>? _last;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsConnectionChange || seen.IsRequest(Party.Station, "BootNotification"))
            _last = null;
        else if (seen.IsRequest(Party.Station, "StatusNotification") && seen.Payload.Number("connectorId") is { } connector && seen.Payload.Text("status") is { } status)
            Judge(seen, connector, status);
    }

    private void Judge(Observation seen, long connector, string status)
    {
        if (connector == 0 && status is not ("Available" or "Unavailable" or "Faulted"))
            seen.Report(Breach(Zero, $"Connector 0 stands for the charge point, which cannot be {status}.", "Available, Unavailable or Faulted", status, "status"));
        if (seen.Payload.Text("errorCode") == "EVCommunicationError" && status is not ("Preparing" or "SuspendedEV" or "SuspendedEVSE" or "Finishing"))
            seen.Report(Breach(Communication, $"There is a communication error with a vehicle, and connector {connector} is {status}.", "Preparing, SuspendedEV, SuspendedEVSE or Finishing", status, "status"));
        if (connector <= 0)
            return;
        _last ??= new(64);
        if (_last.TryGet(connector, out var before) && before != status && status != "Faulted" && Next.TryGetValue(before, out var next) && !next.Contains(status))
            seen.Report(Breach(Transition, $"Connector {connector} goes from {before} to {status}.", string.Join(", ", next), status, "status"));
        _last.Set(connector, status);
    }
}
