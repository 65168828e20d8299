using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Carries installed charging profiles in answer to GetChargingProfiles (K09).</summary>
[OcppMessage("ReportChargingProfiles", Sender = MessageSender.Station, Block = "K", IntroducedIn = OcppVersion.V201)]
public sealed record ReportChargingProfilesRequest : IOcppRequest<ReportChargingProfilesResponse>
{
    /// <summary>That of the GetChargingProfiles which asked.</summary>
    public required int RequestId { get; init; }

    /// <summary>Who installed these profiles.</summary>
    public required ChargingLimitSourceEnumType ChargingLimitSource { get; init; }

    /// <summary>Profiles that share EVSE and source.</summary>
    [MinLength(1)]
    public required IReadOnlyList<ChargingProfileType> ChargingProfile { get; init; }

    /// <summary>True when another part of the report follows; absent on the last one.</summary>
    [DefaultValue(false)]
    public bool? Tbc { get; init; }

    /// <summary>0 for the station's own profiles.</summary>
    public required int EvseId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the profiles.</summary>
public sealed record ReportChargingProfilesResponse
{
    public CustomDataType? CustomData { get; init; }
}
