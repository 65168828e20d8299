namespace TestHarness.Station.Metering;

/// <summary>What flows while the contactor is closed, and who keeps it from flowing.</summary>
internal enum FlowState
{
    /// <summary>The contactor is open.</summary>
    Off,

    /// <summary>Energy flows, in whichever direction.</summary>
    Flowing,

    /// <summary>The vehicle takes nothing of what is offered.</summary>
    HeldByVehicle,

    /// <summary>The EVSE offers nothing.</summary>
    HeldByEvse,
}
