using System.ComponentModel;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Where a reading was taken.</summary>
[DefaultValue(LocationEnumType.Outlet)]
public enum LocationEnumType
{
    Body,
    Cable,
    EV,
    Inlet,
    Outlet,
    Upstream,
}
