using TestHarness.Station.DeviceModel;
using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.Firmware;

/// <summary>The component by which a station shows that it is a local controller (appendix 3.2.39).</summary>
internal sealed class LocalControllerVariables : IComponentDefinition
{
    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options) => options.Firmware.IsLocalController
        ? [Fact(new VariableKey("LocalController", "Enabled"), VariableType.Boolean, "true")]
        : [];
}
