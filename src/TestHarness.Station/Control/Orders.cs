using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.Control;

/// <summary>Body of the request to plug a vehicle in.</summary>
internal sealed record PlugInOrder
{
    /// <summary>The connector.</summary>
    public int ConnectorId { get; init; } = 1;

    /// <summary>The vehicle; absent takes an ordinary one.</summary>
    public EvOptions? Ev { get; init; }
}

/// <summary>Body of the request to present a token.</summary>
internal sealed record TokenOrder
{
    /// <summary>The token.</summary>
    public string? IdToken { get; init; }

    /// <summary>IdTokenEnumStringType.</summary>
    public string Type { get; init; } = "ISO14443";

    /// <summary>The EVSE whose reader it is, or that the driver chose.</summary>
    public int? EvseId { get; init; }
}

/// <summary>Body of the request to install firmware on the spot.</summary>
internal sealed record FirmwareOrder
{
    /// <summary>Its version.</summary>
    public string? Version { get; init; }
}

/// <summary>Body of the request to break a connector.</summary>
internal sealed record FaultOrder
{
    /// <summary>What is wrong.</summary>
    public string Code { get; init; } = "GroundFault";
}

/// <summary>Body of the request to jam or free a lock.</summary>
internal sealed record LockOrder
{
    /// <summary>Whether it is jammed.</summary>
    public bool Jammed { get; init; } = true;
}

/// <summary>Body of the request to choose what a master pass stops.</summary>
internal sealed record ChoiceOrder
{
    /// <summary>The EVSEs; absent takes all.</summary>
    public IReadOnlyList<int>? EvseIds { get; init; }
}

/// <summary>Body of the request of a vehicle for another charging schedule; what is absent stays as it is.</summary>
internal sealed record NeedsOrder
{
    /// <summary>The energy that it wants, in Wh.</summary>
    public double? EnergyAmount { get; init; }

    /// <summary>How long from now on it stays, in seconds.</summary>
    public int? Departure { get; init; }
}

/// <summary>Body of the request of a driver for charging with priority.</summary>
internal sealed record PriorityOrder
{
    /// <summary>Whether it is wanted, or no longer.</summary>
    public bool Active { get; init; } = true;
}

/// <summary>Body of the request of an energy management system for a limit.</summary>
internal sealed record ExternalLimitOrder
{
    /// <summary>The EVSE; 0 for the whole station.</summary>
    public int EvseId { get; init; }

    /// <summary>The limit; absent releases it.</summary>
    public decimal? Limit { get; init; }

    /// <summary>Its unit.</summary>
    public ChargingRateUnitEnumType Unit { get; init; } = ChargingRateUnitEnumType.A;

    /// <summary>Whether it is capacity of local generation that comes on top (2.1).</summary>
    public bool LocalGeneration { get; init; }
}

/// <summary>Body of the request to limit a transaction as its driver; what is absent stays as it is.</summary>
internal sealed record LimitOrder
{
    /// <summary>Most cost, in the currency of the tariff.</summary>
    public decimal? MaxCost { get; init; }

    /// <summary>Most energy, in Wh.</summary>
    public decimal? MaxEnergy { get; init; }

    /// <summary>Most time since the transaction's start, in seconds.</summary>
    public int? MaxTime { get; init; }
}
