using TestHarness.Csms.Stations;

namespace TestHarness.Csms.Operations;

/// <summary>
/// What an operator of a CSMS does, by subject. Each operation throws a <see cref="CsmsException"/> that says why when it cannot be done.
/// </summary>
public abstract class OperationGroup
{
    private readonly ReferenceCsms _csms;

    private protected OperationGroup(ReferenceCsms csms) => _csms = csms;

    /// <summary>Runs an operation where the CSMS thinks.</summary>
    private protected Task<T> RunAsync<T>(string identity, Func<CsmsServices, Station, Task<T>> work) => _csms.RunAsync(csms =>
    {
        var station = csms.Stations.Get(identity);

        // B03.FR.03
        return station.IsRejected
            ? throw new InvalidOperationRequestException($"Station '{identity}' is rejected: the CSMS must not send it anything.")
            : work(csms, station);
    });

    /// <inheritdoc cref="RunAsync{T}(string, Func{CsmsServices, Station, Task{T}})" />
    private protected Task RunAsync(string identity, Func<CsmsServices, Station, Task> work) => RunAsync(identity, async (csms, station) =>
    {
        await work(csms, station);
        return true;
    });
}
