using Microsoft.Extensions.DependencyInjection;
using TestHarness.Station.Iso15118;

namespace TestHarness.Station;

/// <content>What a vehicle that speaks ISO 15118 can do besides being plugged in.</content>
public sealed partial class ReferenceStation
{
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
