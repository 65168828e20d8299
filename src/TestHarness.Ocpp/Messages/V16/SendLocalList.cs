namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Replaces or amends the local authorization list (1.6 section 5.15).</summary>
[OcppMessage("SendLocalList", Sender = MessageSender.Csms, Block = "Local Auth List Management", IntroducedIn = OcppVersion.V16)]
public sealed record SendLocalListRequest : IOcppRequest<SendLocalListResponse>
{
    /// <summary>The version of the list after the update.</summary>
    public required int ListVersion { get; init; }

    public IReadOnlyList<AuthorizationData>? LocalAuthorizationList { get; init; }

    public required UpdateType UpdateType { get; init; }
}

/// <summary>Whether the charge point holds the new version now.</summary>
public sealed record SendLocalListResponse
{
    public required UpdateStatus Status { get; init; }
}
