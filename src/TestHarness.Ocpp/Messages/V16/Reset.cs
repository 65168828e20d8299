namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Restarts the charge point, hard or soft (1.6 section 5.14).</summary>
[OcppMessage("Reset", Sender = MessageSender.Csms, Block = "Core", IntroducedIn = OcppVersion.V16)]
public sealed record ResetRequest : IOcppRequest<ResetResponse>
{
    /// <summary>Whether to end transactions properly first, or to restart at once.</summary>
    public required ResetType Type { get; init; }
}

/// <summary>Whether it will.</summary>
public sealed record ResetResponse
{
    /// <summary>Whether the charge point will restart.</summary>
    public required ResetStatus Status { get; init; }
}
