namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Removes the charging profiles that meet the criteria given (1.6 section 5.5).</summary>
[OcppMessage("ClearChargingProfile", Sender = MessageSender.Csms, Block = "Smart Charging", IntroducedIn = OcppVersion.V16)]
public sealed record ClearChargingProfileRequest : IOcppRequest<ClearChargingProfileResponse>
{
    /// <summary>Removes this one profile; otherwise those that meet all other fields.</summary>
    public int? Id { get; init; }

    /// <summary>0 for the charge point as a whole.</summary>
    public int? ConnectorId { get; init; }

    /// <summary>Only profiles of this purpose; any when absent.</summary>
    public ChargingProfilePurposeType? ChargingProfilePurpose { get; init; }

    /// <summary>Only profiles of this level; any when absent.</summary>
    public int? StackLevel { get; init; }
}

/// <summary>Whether anything matched, and so was removed.</summary>
public sealed record ClearChargingProfileResponse
{
    /// <summary>Unknown when no profile matched.</summary>
    public required ClearChargingProfileStatus Status { get; init; }
}
