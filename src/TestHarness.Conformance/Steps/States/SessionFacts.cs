namespace TestHarness.Conformance.Steps.States;

/// <summary>What holds of a charging session, in the terms of TxStartPoint and TxStopPoint (Part 2, TxStartStopPointEnumType).</summary>
/// <param name="BayOccupied">An EV is in the parking bay.</param>
/// <param name="Connected">The EV is connected.</param>
/// <param name="Authorized">The driver is authorized.</param>
/// <param name="DataSigned">The signed start value was received.</param>
/// <param name="EnergyFlows">Energy is being transferred.</param>
internal readonly record struct SessionFacts(bool BayOccupied, bool Connected, bool Authorized, bool DataSigned, bool EnergyFlows)
{
    /// <summary>Whether what a start or stop point names is the case.</summary>
    public bool Holds(string point) => point switch
    {
        "ParkingBayOccupancy" => BayOccupied,
        "EVConnected" => Connected,
        "Authorized" => Authorized,
        "DataSigned" => DataSigned,
        "PowerPathClosed" => Connected && Authorized,
        "EnergyTransfer" => EnergyFlows,
        _ => false,
    };
}
