namespace TestHarness.Station.State;

/// <summary>A station at one moment.</summary>
public sealed record StationState
{
    /// <summary>The identity.</summary>
    public required string Identity { get; init; }

    /// <summary>Whether it has power; without, the rest is empty but for what is physical.</summary>
    public required bool Powered { get; init; }

    /// <summary>Whether it is connected to its CSMS.</summary>
    public required bool Connected { get; init; }

    /// <summary>The version spoken, such as <c>2.1</c>; null before the first connection.</summary>
    public string? Version { get; init; }

    /// <summary>What the CSMS last answered to BootNotification; null before the first answer.</summary>
    public string? RegistrationStatus { get; init; }

    /// <summary>Whether the network cable is whole.</summary>
    public required bool NetworkUp { get; init; }

    /// <summary>The EVSEs.</summary>
    public required IReadOnlyList<EvseState> Evses { get; init; }

    /// <summary>The transactions under way.</summary>
    public required IReadOnlyList<TransactionState> Transactions { get; init; }

    /// <summary>The reservations that it holds, in the order in which they were made.</summary>
    public IReadOnlyList<ReservationState> Reservations { get; init; } = [];

    /// <summary>The Actual values of the device model by their names; write-only ones are left out.</summary>
    public required IReadOnlyDictionary<string, string?> Variables { get; init; }

    /// <summary>What its display shows; null without power, and where it has none.</summary>
    public DisplayState? Display { get; init; }
}
