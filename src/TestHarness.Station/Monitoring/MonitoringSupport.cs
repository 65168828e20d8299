using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Handling;
using TestHarness.Transport.Rpc;

namespace TestHarness.Station.Monitoring;

/// <summary>A station may be built without monitoring, and may have it switched off.</summary>
internal static class MonitoringSupport
{
    /// <summary>Whether monitors work.</summary>
    public static bool IsOn(DeviceModelService model) => model.Bool(MonitoringCtrlr.Available) && (model.Find(MonitoringCtrlr.Enabled) is null || model.Bool(MonitoringCtrlr.Enabled));

    /// <summary>Refuses a request about monitors where there are none.</summary>
    /// <exception cref="CallErrorException">The station has no monitoring.</exception>
    public static void Check(DeviceModelService model)
    {
        if (!model.Bool(MonitoringCtrlr.Available))
            throw new CallErrorException(ErrorCodes.NotSupported, "This station does not support monitoring.");
    }
}
