using Microsoft.Extensions.DependencyInjection;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.SmartCharging;

namespace TestHarness.Station;

/// <content>What an energy management system at the station, and a driver in a hurry, can do.</content>
public sealed partial class ReferenceStation
{
    /// <summary>Sets a limit from outside of OCPP, or capacity of local generation (K11, K12, K27).</summary>
    /// <param name="evseId">The EVSE; 0 for the whole station.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="localGeneration">Whether it is capacity that comes on top of all limits (2.1).</param>
    /// <returns>False where the station's settings do not let it obey.</returns>
    /// <exception cref="InvalidOperationException">The station has no power.</exception>
    public Task<bool> SetExternalLimitAsync(int evseId, decimal limit, ChargingRateUnitEnumType unit, bool localGeneration = false) =>
        _serial.RunAsync(() => External(evseId).SetAsync(evseId, limit, unit, localGeneration));

    /// <summary>Releases that limit again (K13).</summary>
    public Task ClearExternalLimitAsync(int evseId, bool localGeneration = false) => _serial.RunAsync(() => External(evseId).ClearAsync(evseId, localGeneration));

    /// <summary>The driver asks for charging with priority, or no longer (K22). It does not wait for what the CSMS answers.</summary>
    /// <exception cref="InvalidOperationException">The station has no power.</exception>
    public Task RequestPriorityAsync(int evseId, bool active = true) => _serial.RunAsync(() =>
    {
        var services = _services ?? throw new InvalidOperationException("The station has no power.");
        _ = services.GetRequiredService<PriorityCharging>().RequestAsync(Evse(evseId).Id, active);
        return Task.CompletedTask;
    });

    private ExternalLimits External(int evseId)
    {
        if (evseId != 0)
            Evse(evseId);
        return (_services ?? throw new InvalidOperationException("The station has no power.")).GetRequiredService<ExternalLimits>();
    }
}
