namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Removes the charging profiles with an id, or all that meet some criteria (K10).</summary>
[OcppMessage("ClearChargingProfile", Sender = MessageSender.Csms, Block = "K", IntroducedIn = OcppVersion.V16)]
public sealed record ClearChargingProfileRequest : IOcppRequest<ClearChargingProfileResponse>
{
    public int? ChargingProfileId { get; init; }

    public ClearChargingProfileType? ChargingProfileCriteria { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether anything matched, and so was removed.</summary>
public sealed record ClearChargingProfileResponse
{
    public required ClearChargingProfileStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
