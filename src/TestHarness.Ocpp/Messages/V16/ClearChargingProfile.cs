namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Removes the charging profiles that meet the criteria given (1.6 section 5.5).</summary>
[OcppMessage("ClearChargingProfile", Sender = MessageSender.Csms, Block = "Smart Charging", IntroducedIn = OcppVersion.V16)]
public sealed record ClearChargingProfileRequest : IOcppRequest<ClearChargingProfileResponse>
{
    public int? Id { get; init; }

    /// <summary>0 for the charge point as a whole.</summary>
    public int? ConnectorId { get; init; }

    public ChargingProfilePurposeType? ChargingProfilePurpose { get; init; }

    public int? StackLevel { get; init; }
}

/// <summary>Whether anything matched, and so was removed.</summary>
public sealed record ClearChargingProfileResponse
{
    public required ClearChargingProfileStatus Status { get; init; }
}
