using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Carries values of one stream; sent often, and never answered (N15).</summary>
[OcppMessage("NotifyPeriodicEventStream", Sender = MessageSender.Station, Block = "N", IntroducedIn = OcppVersion.V21)]
public sealed record NotifyPeriodicEventStream : IOcppSend
{
    /// <summary>The values collected since the last message, oldest first.</summary>
    [MinLength(1)]
    public required IReadOnlyList<StreamDataElementType> Data { get; init; }

    /// <summary>The open stream that the values belong to.</summary>
    [Minimum(0)]
    public required int Id { get; init; }

    /// <summary>How many values wait for the next message.</summary>
    [Minimum(0)]
    public required int Pending { get; init; }

    /// <summary>The moment from which the offsets of the values count.</summary>
    public required DateTimeOffset Basetime { get; init; }

    public CustomDataType? CustomData { get; init; }
}
