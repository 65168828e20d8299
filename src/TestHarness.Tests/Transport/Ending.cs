namespace TestHarness.Tests.Transport;

/// <summary>Ways in which a connection ends.</summary>
public enum Ending
{
    ByStation,
    ByCsms,
    ByBoth,
    CutByStation,
    CutByCsms,
    CutByBoth,
    StationDisposes,
    CsmsLeaves,
    ClosedByStationCutByCsms,
}
