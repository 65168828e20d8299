using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.Transactions;

/// <summary>What a transaction is and what of it was told so far; stored after each event, so that it survives a loss of power (E17.FR.01).</summary>
internal sealed class Transaction
{
    /// <summary>The id, never used twice (E01.FR.08).</summary>
    public required string Id { get; init; }

    /// <summary>When it started, by the station's clock.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The next sequence number.</summary>
    public int SeqNo { get; set; }

    /// <summary>The EVSE; null while none is chosen.</summary>
    public int? EvseId { get; set; }

    /// <summary>The connector told last; null before the vehicle was connected.</summary>
    public int? ToldConnector { get; set; }

    /// <summary>Whether the EVSE was told.</summary>
    public bool EvseTold { get; set; }

    /// <summary>The token that authorized it, also after its authorization ended.</summary>
    public IdTokenType? Token { get; set; }

    /// <summary>The group of that token.</summary>
    public IdTokenType? Group { get; set; }

    /// <summary>Whether it is authorized now.</summary>
    public bool IsAuthorized { get; set; }

    /// <summary>The state of charging told last.</summary>
    public ChargingStateEnumType? ToldState { get; set; }

    /// <summary>The number of phases told last.</summary>
    public int? ToldPhases { get; set; }

    /// <summary>Whether the readings of the start were told (E01.FR.17).</summary>
    public bool BeginTold { get; set; }

    /// <summary>Whether the key of the meter that signs its readings was told (PublicKeyWithSignedMeterValue).</summary>
    public bool KeyTold { get; set; }

    /// <summary>Why its authorization ended, which then is why it stopped.</summary>
    public ReasonEnumType? EndingReason { get; set; }

    /// <summary>Readings kept for the end (J.2.1, J.2.2).</summary>
    public List<MeterValueType> EndReadings { get; set; } = [];

    /// <summary>When the last event was made: the last sign of life when power was lost unseen.</summary>
    public DateTimeOffset LastEventAt { get; set; }

    /// <summary>Seconds of energy transfer up to <see cref="ChargingSince"/>.</summary>
    public double SecondsCharged { get; set; }

    /// <summary>Since when energy has been flowing; null while it is not.</summary>
    public DateTimeOffset? ChargingSince { get; set; }

    /// <summary>Whether a vehicle stood in the parking bay when the last event was made.</summary>
    public bool InBay { get; set; }

    /// <summary>Whether a reset shall not end it (B13).</summary>
    public bool ResumeAfterReset { get; set; }

    /// <summary>Whether it goes on without energy, since it was resumed where AllowEnergyTransferResumption forbids more (B13.FR.25, E17.FR.12).</summary>
    public bool IsHeld { get; set; }

    /// <summary>Counts the energy transfer up to a moment, when it ends.</summary>
    public void CountTo(DateTimeOffset time)
    {
        if (ChargingSince is { } since)
            SecondsCharged += Math.Max(0, (time - since).TotalSeconds);
        ChargingSince = null;
    }
}
