namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Lets a driver swap batteries, started from the CSMS (S02).</summary>
[OcppMessage("RequestBatterySwap", Sender = MessageSender.Csms, Block = "S", IntroducedIn = OcppVersion.V21)]
public sealed record RequestBatterySwapRequest : IOcppRequest<RequestBatterySwapResponse>
{
    public required IdTokenType IdToken { get; init; }

    public required int RequestId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the swap station gives a battery out.</summary>
public sealed record RequestBatterySwapResponse
{
    public required GenericStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
