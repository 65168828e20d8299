using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Authorization;
using TestHarness.Station.Hardware;

namespace TestHarness.Station.Reservations;

/// <summary>A promise to keep an EVSE free for a driver (H01).</summary>
/// <param name="Id">The id that the CSMS gave it.</param>
/// <param name="Token">For whom.</param>
/// <param name="Expiry">When it ends by itself, by the station's clock.</param>
internal sealed record Reservation(int Id, IdTokenType Token, DateTimeOffset Expiry)
{
    /// <summary>The group that may use it too; null when nobody else may.</summary>
    public IdTokenType? Group { get; init; }

    /// <summary>The EVSE; null when any will do.</summary>
    public int? EvseId { get; init; }

    /// <summary>The type of connector that the EVSE must have; null when any will do.</summary>
    public string? ConnectorType { get; init; }

    /// <summary>Whether the EVSE is of the kind that was reserved, in whatever state it is.</summary>
    public bool Covers(EvseHardware evse) => (EvseId is null || EvseId == evse.Id) && evse.Connectors.Any(Covers);

    /// <summary>Whether the connector is of the type that was reserved.</summary>
    public bool Covers(ConnectorHardware connector) => ConnectorType is null || ConnectorType.Equals(connector.Options.Type, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a driver may use it: by his token, or by the group of that (H03.FR.01 to FR.06).</summary>
    public bool IsFor(IdTokenType token, IdTokenType? group) => TokenKey.Same(Token, token) || TokenKey.Same(Group, group);
}
