namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Installs a charging profile (1.6 section 5.16).</summary>
[OcppMessage("SetChargingProfile", Sender = MessageSender.Csms, Block = "Smart Charging", IntroducedIn = OcppVersion.V16)]
public sealed record SetChargingProfileRequest : IOcppRequest<SetChargingProfileResponse>
{
    /// <summary>0 for the charge point as a whole, or as the default of every connector.</summary>
    public required int ConnectorId { get; init; }

    /// <summary>Replaces one of the same id, or of the same stack level and purpose.</summary>
    public required ChargingProfile CsChargingProfiles { get; init; }
}

/// <summary>Whether the profile is in force.</summary>
public sealed record SetChargingProfileResponse
{
    /// <summary>Whether the charge point took the profile; other limits may still hold it back.</summary>
    public required ChargingProfileStatus Status { get; init; }
}
