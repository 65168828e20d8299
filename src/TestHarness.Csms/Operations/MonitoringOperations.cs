using TestHarness.Csms.Stations;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Operations;

/// <summary>Monitors of a station's variables (N02 to N06).</summary>
public sealed class MonitoringOperations : OperationGroup
{
    internal MonitoringOperations(ReferenceCsms csms)
        : base(csms)
    {
    }

    /// <summary>Asks which monitors a station has, by type, by component and variable, or all, and waits for all parts of the report (N02).</summary>
    public Task<IReadOnlyList<MonitoringDataType>> GetMonitorsAsync(
        string identity,
        IReadOnlyList<MonitoringCriterionEnumType>? criteria = null,
        IReadOnlyList<ComponentVariableType>? variables = null) => RunAsync(identity, async (csms, station) =>
    {
        var request = new GetMonitoringReportRequest { RequestId = csms.Ids.Next(), MonitoringCriteria = criteria, ComponentVariable = variables };
        using var parts = csms.Events.Collect<NotifyMonitoringReportRequest>(identity, part => part.RequestId == request.RequestId, part => part.Tbc != true);
        return (await csms.Calls.CallAsync(station, request)).Status switch
        {
            GenericDeviceModelStatusEnumType.Accepted => (IReadOnlyList<MonitoringDataType>)[.. (await parts.AllAsync(csms.Options.FollowUpTimeout)).SelectMany(part => part.Monitor ?? [])],
            GenericDeviceModelStatusEnumType.EmptyResultSet => [],
            var refused => throw new InvalidOperationRequestException($"The report was answered with {refused}."),
        };
    });

    /// <summary>Sets monitors, in as many requests as the station's limit asks for (N04.FR.09).</summary>
    /// <exception cref="InvalidOperationRequestException">An event stream has neither interval nor number of values (N11.FR.09).</exception>
    public Task<IReadOnlyList<SetMonitoringResultType>> SetMonitorsAsync(string identity, IReadOnlyList<SetMonitoringDataType> monitors)
    {
        if (monitors.Any(monitor => monitor.PeriodicEventStream is { Interval: null, Values: null }))
            throw new InvalidOperationRequestException("A periodicEventStream has an interval, a number of values or both.");
        return RunAsync(identity, async (csms, station) =>
        {
            var results = new List<SetMonitoringResultType>();
            foreach (var part in monitors.Chunk(ItemLimit(station, "SetVariableMonitoring")))
                results.AddRange((await csms.Calls.CallAsync(station, new SetVariableMonitoringRequest { SetMonitoringData = part })).SetMonitoringResult);
            return (IReadOnlyList<SetMonitoringResultType>)results;
        });
    }

    /// <summary>Clears monitors, in as many requests as the station's limit asks for (N06.FR.04).</summary>
    public Task<IReadOnlyList<ClearMonitoringResultType>> ClearMonitorsAsync(string identity, IReadOnlyList<int> ids) => RunAsync(identity, async (csms, station) =>
    {
        var results = new List<ClearMonitoringResultType>();
        foreach (var part in ids.Chunk(ItemLimit(station, "ClearVariableMonitoring")))
            results.AddRange((await csms.Calls.CallAsync(station, new ClearVariableMonitoringRequest { Id = part })).ClearMonitoringResult);
        return (IReadOnlyList<ClearMonitoringResultType>)results;
    });

    private static int ItemLimit(Station station, string message) => Math.Max(1, station.Model.Number("MonitoringCtrlr", "ItemsPerMessage", message) ?? int.MaxValue);
}
