using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Remote;
using TestHarness.Station.Security;

namespace TestHarness.Station;

/// <content>What a service engineer can do with a laptop at the station's maintenance port.</content>
public sealed partial class ReferenceStation
{
    /// <summary>Stores the value of a variable, also of a read-only one, as commissioning does.</summary>
    /// <exception cref="ArgumentException">The station has no such variable.</exception>
    /// <exception cref="InvalidOperationException">The station has no power.</exception>
    public Task ConfigureAsync(string component, string variable, string value, string? instance = null) => _serial.RunAsync(() =>
    {
        var model = Powered.Get<DeviceModelService>();
        var key = new VariableKey(component, variable, instance);
        if (model.Find(key) is null)
            throw new ArgumentException($"The station has no variable {key}.");
        model.Store(key, value);
        return Task.CompletedTask;
    });

    /// <summary>Installs firmware of another version on the spot; the station reboots with it.</summary>
    /// <param name="version">Its version, at most 50 characters.</param>
    /// <exception cref="InvalidOperationException">The station has no power.</exception>
    public Task InstallFirmwareAsync(string version) => _serial.RunAsync(() =>
    {
        var boot = Powered;
        boot.Get<DeviceModelService>().Store(ChargingInfrastructure.OfStation("FirmwareVersion"), version);
        boot.Get<ISecurityEvents>().Raise(SecurityEventTypes.FirmwareUpdated, $"Version {version}");
        boot.Start(() => boot.Get<ResetService>().RebootAsync(BootReasonEnumType.FirmwareUpdate));
        return Task.CompletedTask;
    });
}
