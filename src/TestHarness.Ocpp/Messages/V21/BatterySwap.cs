using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Tells that batteries went into, or came out of, the slots of a swap station (S01 to S03).</summary>
[OcppMessage("BatterySwap", Sender = MessageSender.Station, Block = "S", IntroducedIn = OcppVersion.V21)]
public sealed record BatterySwapRequest : IOcppRequest<BatterySwapResponse>
{
    [MinLength(1)]
    public required IReadOnlyList<BatteryDataType> BatteryData { get; init; }

    public required BatterySwapEventEnumType EventType { get; init; }

    public required IdTokenType IdToken { get; init; }

    public required int RequestId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the swap event.</summary>
public sealed record BatterySwapResponse
{
    public CustomDataType? CustomData { get; init; }
}
