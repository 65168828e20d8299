using Microsoft.Extensions.DependencyInjection;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Iso15118;

namespace TestHarness.Station;

/// <content>What a vehicle that speaks ISO 15118 can do besides being plugged in.</content>
public sealed partial class ReferenceStation
{
    /// <summary>Lets the plugged-in vehicle ask for another charging schedule (K17, K20). It does not wait for what comes of it.</summary>
    /// <param name="evseId">The EVSE.</param>
    /// <param name="energyAmount">The energy that it wants now, in Wh; null as before.</param>
    /// <param name="departure">How long from now on it stays; null as before.</param>
    /// <param name="controlMode">Who decides on the schedule (ISO 15118-20); null as before.</param>
    /// <exception cref="InvalidOperationException">No transaction of a vehicle that speaks ISO 15118 is under way there, or the station has no power.</exception>
    public Task RenegotiateAsync(int evseId, double? energyAmount = null, TimeSpan? departure = null, ControlModeEnumType? controlMode = null) => _serial.RunAsync(() =>
    {
        var services = _services ?? throw new InvalidOperationException("The station has no power.");
        var told = services.GetRequiredService<ChargingNeeds>().RenegotiateAsync(Evse(evseId).Id, ev => ev with
        {
            EnergyAmount = energyAmount ?? ev.EnergyAmount,
            Departure = departure ?? ev.Departure,
            ControlMode = controlMode ?? ev.ControlMode,
        });

        // What the CSMS makes of it is not waited for, but a mistake of whoever asked is told.
        return told.IsFaulted ? told : Task.CompletedTask;
    });

    /// <summary>Lets the plugged-in vehicle ask for a contract certificate (M01, M02).</summary>
    /// <param name="evseId">The EVSE.</param>
    /// <param name="exiRequest">The vehicle's message, EXI in base64.</param>
    /// <param name="update">Whether it replaces a contract.</param>
    /// <param name="mostChains">How many contracts an ISO 15118-20 vehicle takes.</param>
    /// <returns>What the vehicle is answered, EXI in base64; empty when the request failed.</returns>
    /// <exception cref="InvalidOperationException">No vehicle that speaks ISO 15118 is plugged in, or the station has no power.</exception>
    public Task<IReadOnlyList<string>> RequestContractAsync(int evseId, string exiRequest, bool update = false, int mostChains = 1) => _serial.RunAsync(() =>
    {
        var ev = Evse(evseId).Vehicle?.Options.Iso15118 ?? throw new InvalidOperationException($"No vehicle that speaks ISO 15118 is plugged in to EVSE {evseId}.");
        var services = _services ?? throw new InvalidOperationException("The station has no power.");
        return services.GetRequiredService<ContractInstallation>().RequestAsync(ev, exiRequest, update, mostChains);
    });
}
