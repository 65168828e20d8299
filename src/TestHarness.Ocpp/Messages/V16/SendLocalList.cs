namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Replaces or amends the local authorization list (1.6 section 5.15).</summary>
[OcppMessage("SendLocalList", Sender = MessageSender.Csms, Block = "Local Auth List Management", IntroducedIn = OcppVersion.V16)]
public sealed record SendLocalListRequest : IOcppRequest<SendLocalListResponse>
{
    /// <summary>The version of the list after the update.</summary>
    public required int ListVersion { get; init; }

    /// <summary>The whole list, or the entries to change; no tag twice.</summary>
    public IReadOnlyList<AuthorizationData>? LocalAuthorizationList { get; init; }

    /// <summary>Whether the entries replace the list or amend it.</summary>
    public required UpdateType UpdateType { get; init; }
}

/// <summary>Whether the charge point holds the new version now.</summary>
public sealed record SendLocalListResponse
{
    /// <summary>VersionMismatch when an amendment is not newer than the list.</summary>
    public required UpdateStatus Status { get; init; }
}
