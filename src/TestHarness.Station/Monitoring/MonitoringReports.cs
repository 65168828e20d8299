using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.Services;
using TestHarness.Station.Variables;

namespace TestHarness.Station.Monitoring;

/// <summary>Sends reports of monitors in NotifyMonitoringReport messages, one after another (N02).</summary>
internal sealed class MonitoringReports(StationContext station, ICsmsLink link) : IStationService
{
    private const int PerMessage = 20;

    /// <summary>Whether a report is being sent, so that another has to wait.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Sends a report; call it behind the answer to its request.</summary>
    public async Task SendAsync(int requestId, IReadOnlyList<VariableMonitor> monitors)
    {
        IsBusy = true;
        try
        {
            var generatedAt = station.Clock.Now;
            var parts = monitors.GroupBy(monitor => monitor.Key).Select(Describe).Chunk(PerMessage).ToArray();
            for (var part = 0; part < parts.Length; part++)
            {
                var outcome = await link.CallAsync(
                    new NotifyMonitoringReportRequest { RequestId = requestId, GeneratedAt = generatedAt, SeqNo = part, Tbc = part < parts.Length - 1, Monitor = parts[part] },
                    CallPermission.RequestedByCsms);
                if (outcome.Kind == CallOutcomeKind.NotSent)
                    return;
            }
        }
        finally
        {
            IsBusy = false;
        }
    }

    private static MonitoringDataType Describe(IGrouping<DeviceModel.VariableKey, VariableMonitor> monitors) => new()
    {
        Component = ModelNames.ComponentOf(monitors.Key),
        Variable = ModelNames.VariableOf(monitors.Key),
        VariableMonitoring =
        [
            .. monitors.Select(monitor => new VariableMonitoringType
            {
                Id = monitor.Id,
                Transaction = monitor.Transaction,
                Value = monitor.Value,
                Type = monitor.Type,
                Severity = monitor.Severity,
                EventNotificationType = monitor.Kind,
            }),
        ],
    };
}
