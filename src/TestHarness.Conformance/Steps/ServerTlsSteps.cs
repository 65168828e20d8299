using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Judging;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>The TLS that a station under test meets: server certificates and versions (A00, M05).</summary>
[Binding]
public sealed class ServerTlsSteps(Bench bench)
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
        var attempt = await AttemptAsync(requirement);
        var end = await EndAsync(attempt, "the station to refuse the server certificate", requirement, ConnectionEventKind.UpgradeRequested, ConnectionEventKind.Disconnected);
        if (end.Kind == ConnectionEventKind.UpgradeRequested)
            throw Wrong(end, requirement, "The station went on with a server certificate that it must not accept.", "the end of the connection", "a request for a WebSocket connection");
    }

    /// <summary>Lets the CSMS speak nothing newer than TLS 1.1.</summary>
    [When("the CSMS speaks nothing newer than TLS 1.1")]
    public async Task SpeaksOld()
    {
        await bench.Clock.SettleAsync(CancellationToken.None);
        Trust.SpeaksOldTlsOnly = true;
    }

    /// <summary>Lets the CSMS speak the usual versions of TLS again.</summary>
    [When("the CSMS speaks newer versions of TLS again")]
    public void SpeaksNew() => Trust.SpeaksOldTlsOnly = false;

    /// <summary>Expects that the station tries to connect, and does not go along with TLS 1.1.</summary>
    [Then("^the station refuses TLS 1.1" + StepSupport.Requirement)]
    public async Task RefusesOld(string requirement)
    {
        var attempt = await AttemptAsync(requirement);
        var end = await EndAsync(attempt, "the station to refuse TLS 1.1", requirement, ConnectionEventKind.TlsEstablished, ConnectionEventKind.Disconnected);
        if (end.Kind == ConnectionEventKind.TlsEstablished)
            throw Wrong(end, requirement, "The station goes along with a version of TLS that is not to be used.", "the end of the connection", "TLS 1.1");
    }

    private Task<ConnectionRecord> AttemptAsync(string requirement) => bench.Expect.EventAsync(
        Party.Station, "the station to try to connect", record => record is { Leg: Party.Station, Kind: ConnectionEventKind.TcpConnected }, requirement: requirement.OrNull());

    private Task<ConnectionRecord> EndAsync(ConnectionRecord attempt, string what, string requirement, params ConnectionEventKind[] kinds) => bench.Expect.EventAsync(
        Party.Station, what, record => record.Leg == Party.Station && record.ConnectionId == attempt.ConnectionId && kinds.Contains(record.Kind), requirement: requirement.OrNull());

    private ExpectationException Wrong(ConnectionRecord record, string requirement, string message, string expected, string actual) =>
        new(new Finding(requirement.OrNull() ?? string.Join(", ", bench.Requirements), FindingLayer.Expectation, FindingSeverity.Violation, Party.Station, message)
        {
            RecordNumber = record.Number,
            Expected = expected,
            Actual = actual,
        });

    private BenchTrust Trust => bench.Trust
        ?? throw new NotApplicableException("The harness can show other server certificates on its embedded bench only: it has none of the authority that a product outside of it trusts.");
}
