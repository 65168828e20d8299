using TestHarness.Station.DeviceModel;
using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.Iso15118;

/// <summary>ISO15118Ctrlr: one for the whole station, as all EVSEs share one communication controller.</summary>
internal sealed class Iso15118Variables : IComponentDefinition
{
    public static readonly VariableKey Enabled = Key("Enabled");
    public static readonly VariableKey PnCEnabled = Key("PnCEnabled");
    public static readonly VariableKey CentralContractValidationAllowed = Key("CentralContractValidationAllowed");
    public static readonly VariableKey ContractValidationOffline = Key("ContractValidationOffline");
    public static readonly VariableKey V2GCertificateInstallationEnabled = Key("V2GCertificateInstallationEnabled");
    public static readonly VariableKey ContractCertificateInstallationEnabled = Key("ContractCertificateInstallationEnabled");
    public static readonly VariableKey SeccId = Key("SeccId");
    public static readonly VariableKey CountryName = Key("CountryName");
    public static readonly VariableKey OrganizationName = Key("OrganizationName");

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options)
    {
        if (!options.Evses.Any(static evse => evse.SupportsIso15118))
            yield break;
        yield return Switch(Enabled, factory: true);
        yield return Switch(PnCEnabled, factory: true);
        yield return Switch(CentralContractValidationAllowed, factory: false);
        yield return Switch(ContractValidationOffline, factory: true);
        yield return Switch(V2GCertificateInstallationEnabled, factory: true);
        yield return Switch(ContractCertificateInstallationEnabled, factory: true);
        yield return Setting(SeccId, VariableType.String, "SECC-" + options.Identity, null, null, 50);
        yield return Setting(CountryName, VariableType.String, "NL", null, 2, 2);
        yield return Setting(OrganizationName, VariableType.String, options.VendorName, null, null, 64);
        yield return Fact(Key("ServiceRenegotiationSupport"), VariableType.Boolean, "true");
        yield return Fact(Key("MaxScheduleEntries"), VariableType.Integer, "24");
        yield return Switch(Key("RequestMeteringReceipt"), factory: false);
        yield return Fact(Key("ProtocolSupported", "1"), VariableType.String, "urn:iso:15118:2:2013:MsgDef,2,0");
        yield return Fact(Key("ProtocolSupported", "2"), VariableType.String, "urn:iso:std:iso:15118:-20:DC,1,0");
        yield return Fact(Key("ProtocolSupported", "3"), VariableType.String, "urn:iso:std:iso:15118:-20:AC,1,0");
    }

    private static VariableKey Key(string variable, string? instance = null) => new("ISO15118Ctrlr", variable, instance);
}
