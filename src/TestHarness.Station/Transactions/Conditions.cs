namespace TestHarness.Station.Transactions;

/// <summary>What TxStartPoint and TxStopPoint look at.</summary>
internal readonly record struct Conditions(bool Bay, bool Connected, bool Authorized, bool Energy, bool Signed)
{
    private bool PowerPath => Connected && Authorized;

    /// <summary>Whether one of the start points is met now and was not before.</summary>
    public bool Starts(Conditions before, IEnumerable<string> points)
    {
        var now = this;
        return points.Any(point => now.Meets(point) && !before.Meets(point));
    }

    /// <summary>Whether one of the stop points is met no more. PowerPathClosed stops as EVConnected and Authorized together do.</summary>
    public bool Stops(Conditions before, IEnumerable<string> points)
    {
        var now = this;
        return points.Any(point => point == "PowerPathClosed"
            ? now.Falls(before, "EVConnected") || now.Falls(before, "Authorized")
            : now.Falls(before, point));
    }

    /// <summary>What held before and holds still.</summary>
    public Conditions And(Conditions before) => new(Bay && before.Bay, Connected && before.Connected, Authorized && before.Authorized, Energy && before.Energy, Signed && before.Signed);

    private bool Falls(Conditions before, string point) => before.Meets(point) && !Meets(point);

    private bool Meets(string point) => point switch
    {
        "ParkingBayOccupancy" => Bay,
        "EVConnected" => Connected,
        "Authorized" => Authorized,
        "PowerPathClosed" => PowerPath,
        "EnergyTransfer" => Energy,
        "DataSigned" => Signed,
        _ => false,
    };
}
