namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Removes the charging profiles with an id, or all that meet some criteria (K10).</summary>
[OcppMessage("ClearChargingProfile", Sender = MessageSender.Csms, Block = "K", IntroducedIn = OcppVersion.V16)]
public sealed record ClearChargingProfileRequest : IOcppRequest<ClearChargingProfileResponse>
{
    /// <summary>Removes this one profile; the criteria do not count then (K10.FR.03).</summary>
    public int? ChargingProfileId { get; init; }

    /// <summary>Removes every profile that meets all of them; used without an id (K10).</summary>
    public ClearChargingProfileType? ChargingProfileCriteria { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether anything matched, and so was removed.</summary>
public sealed record ClearChargingProfileResponse
{
    /// <summary>Unknown when no profile matched.</summary>
    public required ClearChargingProfileStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
