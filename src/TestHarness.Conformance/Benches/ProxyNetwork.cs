using TestHarness.Conformance.Judging;
using TestHarness.Proxy;

namespace TestHarness.Conformance.Benches;

/// <summary>The line as the proxy makes it: it can drop connections and refuse new ones.</summary>
/// <param name="proxy">The proxy.</param>
/// <param name="identity">The station.</param>
/// <param name="second">Makes the two sides of the line to a second endpoint of a security profile; null where there can be none.</param>
internal sealed class ProxyNetwork(OcppProxy proxy, string identity, Func<int, Task<(StationListener Listener, Upstream Upstream)>>? second = null) : INetwork
{
    /// <inheritdoc />
    public IReadOnlyList<Uri> Endpoints => [.. proxy.Endpoints.Select(static endpoint => endpoint.Address)];

    /// <inheritdoc />
    public Task CutAsync()
    {
        proxy.RefuseConnections(true);
        proxy.CutStation(identity);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task RestoreAsync()
    {
        proxy.RefuseConnections(false);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task DropAsync()
    {
        proxy.CutStation(identity);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task OpenSecondAsync(int securityProfile)
    {
        // Where the proxy outlives the case, one before may have opened it, and with another security profile.
        if (proxy.Endpoints.Count > 1)
            await proxy.CloseAsync(proxy.Endpoints[1]);
        var (listener, upstream) = await (second ?? throw new InconclusiveException("There is no second endpoint of this CSMS."))(securityProfile);
        await proxy.OpenAsync(listener, upstream);
    }

    /// <inheritdoc />
    public Task RefuseAsync(int endpoint, bool refuse)
    {
        proxy.Endpoints[endpoint].RefuseConnections(refuse);
        return Task.CompletedTask;
    }
}
