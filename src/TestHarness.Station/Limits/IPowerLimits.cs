namespace TestHarness.Station.Limits;

/// <summary>What smart charging, grid control and the like allow an EVSE to deliver now.</summary>
internal interface IPowerLimits
{
    /// <summary>Raised with the EVSE's id whenever <see cref="Current"/> changes, also by the mere passing of time.</summary>
    event Action<int>? Changed;

    /// <summary>The limit of an EVSE at this moment.</summary>
    PowerLimit Current(int evseId);
}
