namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Restarts the station or one EVSE, at once or when idle (B11, B12).</summary>
[OcppMessage("Reset", Sender = MessageSender.Csms, Block = "B", IntroducedIn = OcppVersion.V16)]
public sealed record ResetRequest : IOcppRequest<ResetResponse>
{
    public required ResetEnumType Type { get; init; }

    /// <summary>The whole station when absent.</summary>
    [Minimum(0)]
    public int? EvseId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether and when the reset comes.</summary>
public sealed record ResetResponse
{
    public required ResetStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
