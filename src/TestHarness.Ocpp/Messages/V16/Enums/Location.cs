namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Where a reading was taken.</summary>
public enum Location
{
    Cable,
    EV,
    Inlet,
    Outlet,
    Body,
}
