namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Installs a charging profile at the station, an EVSE or a transaction (K01).</summary>
[OcppMessage("SetChargingProfile", Sender = MessageSender.Csms, Block = "K", IntroducedIn = OcppVersion.V16)]
public sealed record SetChargingProfileRequest : IOcppRequest<SetChargingProfileResponse>
{
    /// <summary>0 for the station as a whole, or as the default of every EVSE.</summary>
    public required int EvseId { get; init; }

    /// <summary>Replaces one of the same id (K01.FR.05).</summary>
    public required ChargingProfileType ChargingProfile { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the profile is in force.</summary>
public sealed record SetChargingProfileResponse
{
    /// <summary>Whether the station took the profile; other limits may still hold it back.</summary>
    public required ChargingProfileStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
