using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Replaces or amends the Local Authorization List (D01).</summary>
[OcppMessage("SendLocalList", Sender = MessageSender.Csms, Block = "D", IntroducedIn = OcppVersion.V16)]
public sealed record SendLocalListRequest : IOcppRequest<SendLocalListResponse>
{
    [MinLength(1)]
    public IReadOnlyList<AuthorizationData>? LocalAuthorizationList { get; init; }

    /// <summary>The version of the list after the update.</summary>
    public required int VersionNumber { get; init; }

    public required UpdateEnumType UpdateType { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the station holds the new version now.</summary>
public sealed record SendLocalListResponse
{
    public required SendLocalListStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
