using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Tells the course of a transaction: its start, what happened in it, its end (E01 to E15).</summary>
[OcppMessage("TransactionEvent", Sender = MessageSender.Station, Block = "E", IntroducedIn = OcppVersion.V201)]
public sealed record TransactionEventRequest : IOcppRequest<TransactionEventResponse>
{
    /// <summary>Started first and Ended last, each once; Updated between.</summary>
    public required TransactionEventEnumType EventType { get; init; }

    /// <summary>Readings; the SampledData and AlignedData variables choose the measurands for each type of event.</summary>
    [MinLength(1)]
    public IReadOnlyList<MeterValueType>? MeterValue { get; init; }

    /// <summary>When it happened, which may be long before it is sent.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>What made the station send this event.</summary>
    public required TriggerReasonEnumType TriggerReason { get; init; }

    /// <summary>Counts up by one within the transaction, whatever the order of arrival.</summary>
    public required int SeqNo { get; init; }

    /// <summary>True when it happened while the station had no connection.</summary>
    [DefaultValue(false)]
    public bool? Offline { get; init; }

    /// <summary>Phases that the EV draws from; expected of a station that can tell.</summary>
    public int? NumberOfPhasesUsed { get; init; }

    /// <summary>In A.</summary>
    public int? CableMaxCurrent { get; init; }

    /// <summary>The reservation that the transaction used up.</summary>
    public int? ReservationId { get; init; }

    /// <summary>The transaction and its state at that moment.</summary>
    public required TransactionType TransactionInfo { get; init; }

    /// <summary>Given once, as soon as it is known.</summary>
    public EVSEType? Evse { get; init; }

    /// <summary>Given once, as soon as the driver has identified; and again when ending.</summary>
    public IdTokenType? IdToken { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>The CSMS's view of the token and the cost.</summary>
public sealed record TransactionEventResponse
{
    /// <summary>In the currency of the station, taxes included; on the last event the final cost.</summary>
    public decimal? TotalCost { get; init; }

    /// <summary>From -9 to 9, for as long as the transaction runs; higher is served first.</summary>
    public int? ChargingPriority { get; init; }

    /// <summary>The decision on the token; required when the event carried one.</summary>
    public IdTokenInfoType? IdTokenInfo { get; init; }

    /// <summary>A text to show to the driver.</summary>
    public MessageContentType? UpdatedPersonalMessage { get; init; }

    public CustomDataType? CustomData { get; init; }
}
