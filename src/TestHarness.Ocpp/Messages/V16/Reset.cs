namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Restarts the charge point, hard or soft (1.6 section 5.14).</summary>
[OcppMessage("Reset", Sender = MessageSender.Csms, Block = "Core", IntroducedIn = OcppVersion.V16)]
public sealed record ResetRequest : IOcppRequest<ResetResponse>
{
    public required ResetType Type { get; init; }
}

/// <summary>Whether it will.</summary>
public sealed record ResetResponse
{
    public required ResetStatus Status { get; init; }
}
