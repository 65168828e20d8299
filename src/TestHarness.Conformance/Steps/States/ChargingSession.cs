namespace TestHarness.Conformance.Steps.States;

/// <summary>
/// What a scenario expects of the session at one EVSE: which TransactionEvent, if any, a change of its facts must set off under the station's
/// start and stop points (E01, E06).
/// </summary>
/// <param name="startPoints">The values of TxCtrlr.TxStartPoint.</param>
/// <param name="stopPoints">The values of TxCtrlr.TxStopPoint.</param>
internal sealed class ChargingSession(IReadOnlyCollection<string> startPoints, IReadOnlyCollection<string> stopPoints)
{
    /// <summary>The values of TxCtrlr.TxStartPoint.</summary>
    public IReadOnlyCollection<string> StartPoints { get; } = startPoints;

    /// <summary>The values of TxCtrlr.TxStopPoint.</summary>
    public IReadOnlyCollection<string> StopPoints { get; } = stopPoints;

    /// <summary>What holds now.</summary>
    public SessionFacts Facts { get; private set; }

    /// <summary>Whether a transaction was started and not ended.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The transaction's id, from its first event.</summary>
    public string? TransactionId { get; private set; }

    /// <summary>The last state of charging that the station reported.</summary>
    public string? ChargingState { get; private set; }

    /// <summary>The idToken that the driver was authorized with: its name in the statement.</summary>
    public string Token { get; set; } = "valid";

    /// <summary>Whether no event has told yet who is authorized: the next one must (E01.FR.10, E03.FR.01).</summary>
    public bool TokenUntold { get; set; }

    /// <summary>Whether no event has told yet that the CSMS started this session: the first one after RequestStartTransaction must.</summary>
    public bool RemoteStartUntold { get; set; }

    /// <summary>Since when the driver has been waited for to connect the EV.</summary>
    public DateTimeOffset WaitingSince { get; set; }

    /// <summary>Whether the EVSE is kept for a driver who has not come yet: it stays Reserved when an EV is connected (G01.FR.09).</summary>
    public bool IsReserved { get; set; }

    /// <summary>Whether the EV suspended the energy transfer.</summary>
    public bool IsSuspended { get; set; }

    /// <summary>Why the authorization ended (ReasonEnumType): Local, Remote or MasterPass.</summary>
    public string StoppedReason { get; set; } = "Local";

    /// <summary>What stoppedReason of the last event must be; a local stop need not be told (E07.FR.04).</summary>
    public string StoppedReasonMatcher => StoppedReason == "Local" ? "is absent or Local" : StoppedReason;

    /// <summary>Whether the driver was authorized and is so no more.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Whether energy transfer is over and needs a new authorization.</summary>
    public bool IsOver { get; set; }

    /// <summary>Takes note of a change.</summary>
    /// <returns>The TransactionEvent that it must set off; null when no transaction is concerned.</returns>
    public SessionEvent? Change(SessionFacts next)
    {
        var before = Facts;
        Facts = next;
        IsStopped |= before.Authorized && !next.Authorized;
        if (!IsOpen)
            return StartPoints.FirstOrDefault(point => next.Holds(point) && !before.Holds(point)) is { } start ? new SessionEvent("Started", start) : null;
        return StopPoints.FirstOrDefault(point => before.Holds(point) && !next.Holds(point)) is { } stop ? new SessionEvent("Ended", stop) : new SessionEvent("Updated", null);
    }

    /// <summary>Takes note of an event of its transaction.</summary>
    public void Told(string? eventType, string? transactionId, string? chargingState)
    {
        IsOpen = eventType != "Ended";
        TransactionId = IsOpen ? transactionId : null;
        ChargingState = chargingState ?? ChargingState;
        if (chargingState == "Charging")
            Facts = Facts with { EnergyFlows = true };
    }
}
