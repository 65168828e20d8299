using System.ComponentModel;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Where a reading was taken.</summary>
[DefaultValue(LocationEnumType.Outlet)]
public enum LocationEnumType
{
    /// <summary>Inside the station, such as its temperature.</summary>
    Body,

    /// <summary>In the cable between station and EV.</summary>
    Cable,

    /// <summary>In the EV, by its own account.</summary>
    EV,

    /// <summary>Where the grid enters the station (evseId 0) or the EVSE (evseId above 0).</summary>
    Inlet,

    /// <summary>At the connector; the default.</summary>
    Outlet,
}
