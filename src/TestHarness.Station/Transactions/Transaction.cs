using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Tariffs;

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

    /// <summary>The energy register of the EVSE when it started, in Wh; null while no EVSE is chosen.</summary>
    public double? MeterStart { get; set; }

    /// <summary>The limits in force (E16).</summary>
    public TransactionLimitType? Limit { get; set; }

    /// <summary>The limits that the CSMS set, which the driver cannot exceed (E16.FR.04).</summary>
    public TransactionLimitType? CsmsLimit { get; set; }

    /// <summary>What was told of the limit that is reached; null while none is.</summary>
    public TriggerReasonEnumType? LimitReached { get; set; }

    /// <summary>What it costs up to now, as the CSMS told last; null when it did not.</summary>
    public decimal? CentralCost { get; set; }

    /// <summary>The tariffs that its cost is calculated with here, in the order of their use; empty where the CSMS calculates it.</summary>
    public List<TariffUse> Tariffs { get; set; } = [];

    /// <summary>Whether it was seen to whether a default tariff applies (I07.FR.14).</summary>
    public bool TariffDecided { get; set; }

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
