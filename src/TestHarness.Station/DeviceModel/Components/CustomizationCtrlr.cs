using TestHarness.Ocpp;
using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.DeviceModel.Components;

/// <summary>The vendor's own extensions, which a CSMS can switch off, and from OCPP 2.1 on the triggers that they add (F06.FR.18).</summary>
internal sealed class CustomizationCtrlr : IComponentDefinition
{
    private const string Name = "CustomizationCtrlr";

    public static readonly VariableKey CustomTriggers = new(Name, "CustomTriggers");

    /// <summary>The custom trigger of this station: which connectors hold a cable, and which are locked.</summary>
    public const string ConnectorLocks = "ConnectorLocks";

    /// <summary>Whether a vendor's extensions are switched on.</summary>
    public static VariableKey Enabled(string vendor) => new(Name, "CustomImplementationEnabled", vendor);

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options) => !options.Versions.Contains(OcppVersion.V21)
        ? []
        :
        [
            Switch(Enabled(options.VendorName), factory: true),
            Fact(CustomTriggers, VariableType.MemberList, ConnectorLocks, null, null, ConnectorLocks),
        ];
}
