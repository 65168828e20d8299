using System.ComponentModel;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Where a reading was taken.</summary>
[DefaultValue(LocationEnumType.Outlet)]
public enum LocationEnumType
{
    Body,
    Cable,
    EV,
    Inlet,
    Outlet,
}
