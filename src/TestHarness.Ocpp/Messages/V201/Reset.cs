namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Restarts the station or one EVSE, at once or when idle (B11, B12).</summary>
[OcppMessage("Reset", Sender = MessageSender.Csms, Block = "B", IntroducedIn = OcppVersion.V16)]
public sealed record ResetRequest : IOcppRequest<ResetResponse>
{
    /// <summary>Whether to wait for transactions to end, or to end them.</summary>
    public required ResetEnumType Type { get; init; }

    /// <summary>The whole station when absent.</summary>
    public int? EvseId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether and when the reset comes.</summary>
public sealed record ResetResponse
{
    /// <summary>Scheduled when the station waits for transactions first (B11, B12).</summary>
    public required ResetStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
