using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Asks which streams of periodic values are open (N12).</summary>
[OcppMessage("GetPeriodicEventStream", Sender = MessageSender.Csms, Block = "N", IntroducedIn = OcppVersion.V21)]
public sealed record GetPeriodicEventStreamRequest : IOcppRequest<GetPeriodicEventStreamResponse>
{
    public CustomDataType? CustomData { get; init; }
}

/// <summary>The open streams.</summary>
public sealed record GetPeriodicEventStreamResponse
{
    /// <summary>The streams that are open; none when absent (N12).</summary>
    [MinLength(1)]
    public IReadOnlyList<ConstantStreamDataType>? ConstantStreamData { get; init; }

    public CustomDataType? CustomData { get; init; }
}
