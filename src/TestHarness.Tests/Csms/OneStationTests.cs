using NUnit.Framework;
using TestHarness.Csms;

namespace TestHarness.Tests.Csms;

/// <summary>Tests of a CSMS to which one station is connected, booted and accepted.</summary>
public abstract class OneStationTests
{
    private protected ReferenceCsms Csms { get; private set; } = null!;

    private protected ScriptedStation Station { get; private set; } = null!;

    /// <summary>How the CSMS is set up.</summary>
    private protected virtual CsmsOptions Options => CsmsFixture.Options;

    [SetUp]
    public async Task ConnectAsync()
    {
        Csms = await CsmsFixture.StartAsync(Options);
        Station = await (await ScriptedStation.ConnectAsync(Csms, CsmsFixture.Identity)).BootAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        await Station.DisposeAsync();
        await Csms.DisposeAsync();
    }
}
