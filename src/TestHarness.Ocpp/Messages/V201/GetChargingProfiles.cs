namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Asks which charging profiles are installed (K09).</summary>
[OcppMessage("GetChargingProfiles", Sender = MessageSender.Csms, Block = "K", IntroducedIn = OcppVersion.V201)]
public sealed record GetChargingProfilesRequest : IOcppRequest<GetChargingProfilesResponse>
{
    /// <summary>Comes back in every ReportChargingProfiles (K09.FR.01).</summary>
    public required int RequestId { get; init; }

    /// <summary>0 for the station's own profiles; all when absent.</summary>
    public int? EvseId { get; init; }

    /// <summary>Which profiles to report: by id, or by the other criteria (K09.FR.03).</summary>
    public required ChargingProfileCriterionType ChargingProfile { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether any matched; they follow in ReportChargingProfiles.</summary>
public sealed record GetChargingProfilesResponse
{
    /// <summary>NoProfiles when none matches; otherwise reports follow.</summary>
    public required GetChargingProfileStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
