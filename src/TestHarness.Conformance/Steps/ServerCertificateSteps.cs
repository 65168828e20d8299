using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Judging;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>The certificates that the CSMS shows to a station under test (A00, M05).</summary>
[Binding]
public sealed class ServerCertificateSteps(Bench bench)
{
    /// <summary>Lets the second endpoint show a certificate that chains to the second CSMS root.</summary>
    [Given("the second endpoint shows a certificate of the configured CSMSRootCertificate2")]
    public void SecondRoot() => Trust.RenewSecond();

    /// <summary>Lets the CSMS show a server certificate that no station may accept: <c>expired</c>, <c>not valid yet</c>, <c>of an unknown authority</c>, <c>for another host</c> or <c>for a wildcard that fits the host</c>.</summary>
    [When("^the server certificate is (expired|not valid yet|of an unknown authority|for another host|for a wildcard that fits the host)$")]
    public async Task IsWrong(string flaw)
    {
        await bench.Clock.SettleAsync(CancellationToken.None);
        Trust.ShowServer(flaw);
    }

    /// <summary>Lets the CSMS show its right server certificate again.</summary>
    [When("the server certificate is right again")]
    public void IsRight() => Trust.ShowServer(null);

    /// <summary>Expects that the station tries to connect, and goes no further than to the server certificate.</summary>
    [Then("^the station refuses the server certificate" + StepSupport.Requirement)]
    public async Task Refuses(string requirement)
    {
        var attempt = await bench.Expect.EventAsync(
            Party.Station, "the station to try to connect", record => record is { Leg: Party.Station, Kind: ConnectionEventKind.TcpConnected }, requirement: requirement.OrNull());
        var end = await bench.Expect.EventAsync(
            Party.Station, "the station to refuse the server certificate",
            record => record.Leg == Party.Station && record.ConnectionId == attempt.ConnectionId && record.Kind is ConnectionEventKind.UpgradeRequested or ConnectionEventKind.Disconnected,
            requirement: requirement.OrNull());
        if (end.Kind == ConnectionEventKind.UpgradeRequested)
        {
            throw new ExpectationException(new Finding(requirement.OrNull() ?? string.Join(", ", bench.Requirements), FindingLayer.Expectation, FindingSeverity.Violation, Party.Station,
                "The station went on with a server certificate that it must not accept.")
            {
                RecordNumber = end.Number,
                Expected = "the end of the connection",
                Actual = "a request for a WebSocket connection",
            });
        }
    }

    private BenchTrust Trust => bench.Trust
        ?? throw new NotApplicableException("The harness can show other server certificates on its embedded bench only: it has none of the authority that a product outside of it trusts.");
}
