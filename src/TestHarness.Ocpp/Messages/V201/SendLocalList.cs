using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Replaces or amends the Local Authorization List (D01).</summary>
[OcppMessage("SendLocalList", Sender = MessageSender.Csms, Block = "D", IntroducedIn = OcppVersion.V16)]
public sealed record SendLocalListRequest : IOcppRequest<SendLocalListResponse>
{
    /// <summary>The whole list, or the entries to change; no token twice (D01.FR.06).</summary>
    [MinLength(1)]
    public IReadOnlyList<AuthorizationData>? LocalAuthorizationList { get; init; }

    /// <summary>The version of the list after the update.</summary>
    public required int VersionNumber { get; init; }

    /// <summary>Whether the entries replace the list or amend it.</summary>
    public required UpdateEnumType UpdateType { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the station holds the new version now.</summary>
public sealed record SendLocalListResponse
{
    /// <summary>VersionMismatch when an amendment is not newer than the list (D01.FR.19).</summary>
    public required SendLocalListStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
