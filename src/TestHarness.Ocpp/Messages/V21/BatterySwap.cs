using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Tells that batteries went into, or came out of, the slots of a swap station (S01 to S03).</summary>
[OcppMessage("BatterySwap", Sender = MessageSender.Station, Block = "S", IntroducedIn = OcppVersion.V21)]
public sealed record BatterySwapRequest : IOcppRequest<BatterySwapResponse>
{
    /// <summary>The batteries put in or taken out, each with its slot.</summary>
    [MinLength(1)]
    public required IReadOnlyList<BatteryDataType> BatteryData { get; init; }

    /// <summary>Whether batteries came in, went out, or were not taken in time.</summary>
    public required BatterySwapEventEnumType EventType { get; init; }

    /// <summary>The token that the swap was authorized with.</summary>
    public required IdTokenType IdToken { get; init; }

    /// <summary>Ties batteries in and out of one swap together; that of RequestBatterySwap when the CSMS began it (S02, S03).</summary>
    public required int RequestId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the swap event.</summary>
public sealed record BatterySwapResponse
{
    public CustomDataType? CustomData { get; init; }
}
