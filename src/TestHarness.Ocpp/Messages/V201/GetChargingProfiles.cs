namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Asks which charging profiles are installed (K09).</summary>
[OcppMessage("GetChargingProfiles", Sender = MessageSender.Csms, Block = "K", IntroducedIn = OcppVersion.V201)]
public sealed record GetChargingProfilesRequest : IOcppRequest<GetChargingProfilesResponse>
{
    public required int RequestId { get; init; }

    /// <summary>0 for the station's own profiles; all when absent.</summary>
    public int? EvseId { get; init; }

    public required ChargingProfileCriterionType ChargingProfile { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether any matched; they follow in ReportChargingProfiles.</summary>
public sealed record GetChargingProfilesResponse
{
    public required GetChargingProfileStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
