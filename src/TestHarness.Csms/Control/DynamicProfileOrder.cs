using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Control;

/// <summary>Body of the request to push dynamic set points.</summary>
internal sealed record DynamicProfileOrder
{
    /// <summary>The EVSE; 0 for the station as a whole.</summary>
    public int EvseId { get; init; }

    /// <summary>Seconds between two updates.</summary>
    public decimal? Interval { get; init; }

    /// <summary>The profile.</summary>
    public ChargingProfileType? ChargingProfile { get; init; }
}
