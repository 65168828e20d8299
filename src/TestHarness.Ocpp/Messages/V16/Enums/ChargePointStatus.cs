namespace TestHarness.Ocpp.Messages.V16;

/// <summary>The states of a connector, or of the charge point.</summary>
public enum ChargePointStatus
{
    /// <summary>Free for a new user; operative.</summary>
    Available,

    /// <summary>In use, without a transaction yet: a tag was presented, a cable plugged in or the bay occupied; operative.</summary>
    Preparing,

    /// <summary>The EV can charge: the contactor is closed; operative.</summary>
    Charging,

    /// <summary>The EV is connected, but is offered no energy, because of a limit or an idTag refused; operative.</summary>
    SuspendedEVSE,

    /// <summary>Energy is on offer, but the EV does not want any; operative.</summary>
    SuspendedEV,

    /// <summary>The transaction is over, but cable or EV are still there; operative.</summary>
    Finishing,

    /// <summary>Held by ReserveNow; operative.</summary>
    Reserved,

    /// <summary>Taken out of operation, by the central system or the charge point itself; inoperative.</summary>
    Unavailable,

    /// <summary>An error keeps it from delivering energy; inoperative.</summary>
    Faulted,
}
