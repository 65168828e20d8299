using TestHarness.Station.DeviceModel;
using TestHarness.Station.Services;
using TestHarness.Transport.Security;
using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.Iso15118;

/// <summary>ConnectedEV of every EVSE that speaks ISO 15118: what is known of the vehicle (Q01.FR.36).</summary>
internal sealed class ConnectedEvVariables : IComponentDefinition
{
    public static VariableKey Available(int evseId) => Key(evseId, "Available");

    public static VariableKey VehicleId(int evseId) => Key(evseId, "VehicleId");

    public static VariableKey ProtocolAgreed(int evseId) => Key(evseId, "ProtocolAgreed");

    public static VariableKey ProtocolSupported(int evseId) => Key(evseId, "ProtocolSupportedByEV", "1");

    public static VariableKey Certificate(int evseId) => Key(evseId, "VehicleCertificate", "Leaf");

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options)
    {
        for (var id = 1; id <= options.Evses.Count; id++)
        {
            if (!options.Evses[id - 1].SupportsIso15118)
                continue;
            yield return Reading(Available(id), VariableType.Boolean);
            yield return Reading(VehicleId(id), VariableType.String);
            yield return Reading(ProtocolAgreed(id), VariableType.String);
            yield return Reading(ProtocolSupported(id), VariableType.String);
            yield return Reading(Certificate(id), VariableType.String);
        }
    }

    private static VariableKey Key(int evseId, string variable, string? instance = null) => new("ConnectedEV", variable, instance) { EvseId = evseId };
}

/// <summary>Binds ConnectedEV to the vehicles.</summary>
internal sealed class ConnectedEvReadings(StationContext station, DeviceModelService model) : IStationService
{
    /// <inheritdoc />
    public void Start()
    {
        foreach (var evse in station.Cabinet.Evses.Where(static evse => evse.Options.SupportsIso15118))
        {
            model.Bind(ConnectedEvVariables.Available(evse.Id), () => Ev() is null ? "false" : "true");
            model.Bind(ConnectedEvVariables.VehicleId(evse.Id), () => Ev()?.EvccId);
            model.Bind(ConnectedEvVariables.ProtocolAgreed(evse.Id), Protocol);
            model.Bind(ConnectedEvVariables.ProtocolSupported(evse.Id), Protocol);
            model.Bind(ConnectedEvVariables.Certificate(evse.Id), () => PemChain.TryRead(Ev()?.ContractCertificateChain, out var chain) ? chain[0].ExportCertificatePem() : null);

            EvIso15118Options? Ev() => evse.Vehicle?.Options.Iso15118;

            string? Protocol() => Ev() is { } ev ? ev.IsPart20 ? $"urn:iso:std:iso:15118:-20:{(evse.Options.IsDirectCurrent ? "DC" : "AC")},1,0" : "urn:iso:15118:2:2013:MsgDef,2,0" : null;
        }
    }
}
