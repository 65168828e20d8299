using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.DeviceModel.Components;

/// <summary>Reservations (block H).</summary>
internal sealed class ReservationCtrlr : IComponentDefinition
{
    private const string Name = "ReservationCtrlr";

    public static readonly VariableKey Available = new(Name, "Available");
    public static readonly VariableKey Enabled = new(Name, "Enabled");
    public static readonly VariableKey NonEvseSpecific = new(Name, "NonEvseSpecific");

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options) =>
    [
        Fact(Available, VariableType.Boolean, "true"),
        Switch(Enabled, true),
        Fact(NonEvseSpecific, VariableType.Boolean, "true"),
    ];
}
