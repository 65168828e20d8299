using TestHarness.Proxy;

namespace TestHarness.Conformance.Benches;

/// <summary>The line as the proxy makes it: it can drop connections and refuse new ones.</summary>
internal sealed class ProxyNetwork(OcppProxy proxy, string identity) : INetwork
{
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
}
