using System.Text.Json.Serialization;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.SmartCharging;

/// <summary>A charging profile as the station keeps it.</summary>
/// <param name="EvseId">Where it is installed; 0 for the whole station.</param>
/// <param name="Source">Who set it: <c>CSO</c>, or an external source such as <c>EMS</c>.</param>
/// <param name="Profile">The profile as it came, with <c>dynUpdateTime</c> kept up to date.</param>
internal sealed record StoredProfile(int EvseId, string Source, ChargingProfileType Profile)
{
    /// <summary>Whether an offline period made it invalid for good (K01.FR.102 with invalidAfterOfflineDuration).</summary>
    public bool Expired { get; init; }

    /// <summary>The transaction of a TxProfile; also where the profile came without one in a RequestStartTransaction (F01.FR.11).</summary>
    public string? TransactionId { get; init; } = Profile.TransactionId;

    /// <summary>Its purpose.</summary>
    [JsonIgnore]
    public ChargingProfilePurposeEnumType Purpose => Profile.ChargingProfilePurpose;
}
