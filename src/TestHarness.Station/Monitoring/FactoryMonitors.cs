using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;

namespace TestHarness.Station.Monitoring;

/// <summary>The monitors that the station leaves the factory with: one hard-wired, of its own problems, and one preconfigured for each connector's.</summary>
internal static class FactoryMonitors
{
    private const int Problem = 2;
    private const int ConnectorProblem = 4;

    /// <summary>The monitors; their ids are the same at every boot.</summary>
    public static IReadOnlyList<VariableMonitor> Of(StationOptions options, DeviceModelService model)
    {
        var keys = options.Evses.SelectMany((evse, index) =>
            Enumerable.Range(1, evse.Connectors.Count).Select(connector => ChargingInfrastructure.OfConnector(index + 1, connector, "Problem")));
        VariableMonitor[] monitors =
        [
            new(1, EventNotificationEnumType.HardWiredMonitor, ChargingInfrastructure.OfStation("Problem"), MonitorEnumType.Delta, 1, Problem),
            .. keys.Select((key, index) => new VariableMonitor(index + 2, EventNotificationEnumType.PreconfiguredMonitor, key, MonitorEnumType.Delta, 1, ConnectorProblem)),
        ];
        return [.. monitors.Where(monitor => model.Find(monitor.Key) is not null)];
    }
}
