using System.Globalization;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Security;
using TestHarness.Station.Services;

namespace TestHarness.Station.Booting;

/// <summary>Sets the clock by the CSMS where TimeSource says so (B01.FR.06, G02.FR.06).</summary>
internal sealed class ClockSetting(StationContext station, DeviceModelService model, ISecurityEvents securityEvents) : IStationService
{
    // A CSMS that cuts fractions of seconds must not move the clock to and fro.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    public void Start() => model.Bind(ClockCtrlr.DateTime, () => Ocpp.Messages.Rfc3339.Format(station.Clock.Now));

    /// <summary>Takes up the current time that the CSMS told.</summary>
    public void Take(DateTimeOffset now)
    {
        var step = now - station.Clock.Now;
        if (!model.List(ClockCtrlr.TimeSource).Contains("Heartbeat") || step.Duration() <= Tolerance)
            return;
        station.Clock.Set(now);
        if (step.Duration() > model.Duration(ClockCtrlr.TimeAdjustmentReportingThreshold))
            securityEvents.Raise("SettingSystemTime", string.Create(CultureInfo.InvariantCulture, $"The clock was moved by {step.TotalSeconds:0.###} s."));
    }
}
