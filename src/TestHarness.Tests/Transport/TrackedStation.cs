using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Transport;

/// <summary>A client of a <see cref="TrackedBench"/>; read it at rest.</summary>
internal sealed class TrackedStation(IOcppSocket socket)
{
    public IOcppSocket Socket { get; } = socket;

    public int Answers { get; set; }

    public int Pongs { get; set; }
}
