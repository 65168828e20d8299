using TestHarness.Station.Firmware;

namespace TestHarness.Conformance.Statements;

/// <summary>How the reference of an embedded statement is built, where it differs: a station from one that has everything, a CSMS from one that knows no prices.</summary>
public sealed record ReferenceStatement
{
    /// <summary>Values of variables, by <c>Component.Variable</c> as <see cref="Station.StationOptions.Variables"/> takes them; read-only ones included.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Variables that a CSMS cannot write, although the specification leaves that to the product.</summary>
    public IReadOnlyList<string> ReadOnly { get; init; } = [];

    /// <summary>Optional variables (<c>Component.Variable</c>) and components (<c>Component</c>) that it lacks.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Whether GetBaseReport SummaryInventory is supported (C-56).</summary>
    public bool SummaryInventory { get; init; } = true;

    /// <summary>Whether it has a user interface (C-07; without one C-08).</summary>
    public bool UserInterface { get; init; }

    /// <summary>Whether its sockets stay shut until a driver is authorized (AQ-2).</summary>
    public bool LocksUntilAuthorized { get; init; }

    /// <summary>How its firmware is updated (C-43, C-60, AQ-7), and whether it is a local controller.</summary>
    public FirmwareOptions Firmware { get; init; } = new();

    /// <summary>The price of a kWh that a CSMS calculates cost with (I02, I03); null calculates none.</summary>
    public decimal? PricePerKilowattHour { get; init; }

    /// <summary>How single EVSEs are built.</summary>
    public IReadOnlyList<ReferenceEvseStatement> Evses { get; init; } = [];
}
