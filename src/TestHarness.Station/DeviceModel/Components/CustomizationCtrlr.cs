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

    /// <summary>The vendor's name as an identifierString, which the instance of a variable has to be.</summary>
    public static string VendorId(StationOptions options) => string.Concat(options.VendorName.Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    /// <summary>Whether the vendor's extensions are switched on.</summary>
    public static VariableKey Enabled(StationOptions options) => new(Name, "CustomImplementationEnabled", VendorId(options));

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options) => !options.Versions.Contains(OcppVersion.V21)
        ? []
        :
        [
            Switch(Enabled(options), factory: true),
            Fact(CustomTriggers, VariableType.MemberList, ConnectorLocks, null, null, ConnectorLocks),
        ];
}
