namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Where a reading was taken.</summary>
public enum Location
{
    /// <summary>In the cable between charge point and EV.</summary>
    Cable,

    /// <summary>In the EV, by its own account.</summary>
    EV,

    /// <summary>Where the grid enters the charge point.</summary>
    Inlet,

    /// <summary>At the connector; the default.</summary>
    Outlet,

    /// <summary>Inside the charge point, such as its temperature.</summary>
    Body,
}
