using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Reports events of monitored variables, among them connector states (N07, N08, G01).</summary>
[OcppMessage("NotifyEvent", Sender = MessageSender.Station, Block = "N", IntroducedIn = OcppVersion.V201)]
public sealed record NotifyEventRequest : IOcppRequest<NotifyEventResponse>
{
    /// <summary>When the station made the report.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>True when another part of the report follows; absent on the last one.</summary>
    [DefaultValue(false)]
    public bool? Tbc { get; init; }

    /// <summary>Number of the part within its report, from 0.</summary>
    public required int SeqNo { get; init; }

    /// <summary>What happened; often one event, several when they belong to one moment.</summary>
    [MinLength(1)]
    public required IReadOnlyList<EventDataType> EventData { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the events.</summary>
public sealed record NotifyEventResponse
{
    public CustomDataType? CustomData { get; init; }
}
