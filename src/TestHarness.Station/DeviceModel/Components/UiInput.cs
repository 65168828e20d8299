using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.DeviceModel.Components;

/// <summary>The input of the user interface, where the station has one; switched off, drivers have but the token reader.</summary>
internal sealed class UiInput : IComponentDefinition
{
    private const string Name = "UIInput";

    public static readonly VariableKey Available = new(Name, "Available");
    public static readonly VariableKey Enabled = new(Name, "Enabled");

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options) =>
        options.HasUserInterface ? [Fact(Available, VariableType.Boolean, "true"), Switch(Enabled, true)] : [];
}
