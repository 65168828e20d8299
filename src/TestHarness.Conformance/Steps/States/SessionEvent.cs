namespace TestHarness.Conformance.Steps.States;

/// <summary>A TransactionEvent that a change of a session must set off.</summary>
/// <param name="Type">Its eventType.</param>
/// <param name="Point">The start or stop point that the change met; null for an update.</param>
internal readonly record struct SessionEvent(string Type, string? Point)
{
    /// <summary>The requirement that asks for it, where that is not the one of the start or stop point.</summary>
    public string? Because { get; init; }

    /// <summary>The requirement that a field of it proves, or, for an empty path, that it comes at all; null where there is none in particular.</summary>
    public string? Requirement(string path) => path switch
    {
        "" or "eventType" => Because ?? Occurrence,
        "triggerReason" => Because ?? Type switch { "Started" => "E01.FR.15", "Ended" => "E06.FR.15", _ => "E02.FR.15" },
        "transactionInfo.chargingState" => "E02.FR.13",
        "transactionInfo.stoppedReason" => Because ?? "E06.FR.08",
        "transactionInfo.remoteStartId" => "F01.FR.25",
        _ when path.StartsWith("evse", StringComparison.Ordinal) => "E01.FR.16",
        _ when path.StartsWith("idToken", StringComparison.Ordinal) => "E01.FR.10",
        _ => null,
    };

    private string Occurrence => (Type, Point) switch
    {
        ("Started", "ParkingBayOccupancy") => "E01.FR.01",
        ("Started", "EVConnected") => "E01.FR.02",
        ("Started", "Authorized") => "E01.FR.03",
        ("Started", "DataSigned") => "E01.FR.04",
        ("Started", "PowerPathClosed") => "E01.FR.05",
        ("Started", "EnergyTransfer") => "E01.FR.06",
        ("Ended", "ParkingBayOccupancy") => "E06.FR.01",
        ("Ended", "EVConnected") => "E06.FR.02",
        ("Ended", "Authorized") => "E06.FR.03",
        ("Ended", "PowerPathClosed") => "E06.FR.06",
        ("Ended", "EnergyTransfer") => "E06.FR.07",
        _ => "E02.FR.17",
    };
}
