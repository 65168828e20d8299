namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Lets a driver swap batteries, started from the CSMS (S02).</summary>
[OcppMessage("RequestBatterySwap", Sender = MessageSender.Csms, Block = "S", IntroducedIn = OcppVersion.V21)]
public sealed record RequestBatterySwapRequest : IOcppRequest<RequestBatterySwapResponse>
{
    /// <summary>Whose swap it is; already authorized by the CSMS (S02.FR.03).</summary>
    public required IdTokenType IdToken { get; init; }

    /// <summary>Comes back in the BatterySwap messages.</summary>
    public required int RequestId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the swap station gives a battery out.</summary>
public sealed record RequestBatterySwapResponse
{
    /// <summary>Rejected when too few charged batteries are there (S02.FR.04).</summary>
    public required GenericStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
