using System.Globalization;
using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Operators;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>The connection itself: TCP, TLS, the HTTP upgrade and its end (Part 4 section 3, Part 2 block A).</summary>
[Binding]
public sealed class ConnectionSteps(Bench bench, Conversation conversation)
{
    private static readonly string[][] StationCipherSuites =
    [
        ["TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"],
        ["TLS_RSA_WITH_AES_128_GCM_SHA256", "TLS_RSA_WITH_AES_256_GCM_SHA384"],
    ];

    /// <summary>Makes the harness's station connect with other credentials: rows <c>username</c>, <c>password</c>, <c>clientCertificate</c> (a flaw), <c>cipherSuite</c> (the only one offered to the CSMS), <c>tlsVersion</c> (the only one offered to it: <c>TLS 1.1</c> goes no further than to its answer), <c>endpoint</c> (<c>first</c> or <c>second</c>), <c>subprotocols</c>; an absent row sends the right one, <c>none</c> sends none.</summary>
    [When("the station connects with")]
    public Task ConnectWith(DataTable table)
    {
        bench.Cursor.MoveToEnd();
        var parameters = new JsonObject(table.Pairs().Select(row => KeyValuePair.Create(row.Left, (JsonNode?)JsonValue.Create(bench.Values.Resolve(row.Right) is { } value ? JsonText.Of(value) : row.Right))));
        return bench.PerformAsync(new OperatorAction(OperatorActions.ReconnectWith, "Let the station connect with " + string.Join(", ", table.Pairs().Select(row => $"{row.Left} {row.Right}")), parameters));
    }

    /// <summary>Expects an upgrade request whose facts are as the table says: <c>identity</c>, <c>subprotocols</c>, <c>authorization</c>, <c>username</c>, <c>passwordLength</c> ...</summary>
    [Then(StepSupport.AnyOrder + "the station asks to connect with" + StepSupport.Requirement)]
    public async Task AsksToConnect(string order, string requirement, DataTable table) =>
        Compare(
            await bench.Expect.EventAsync(Party.Station, "the station to ask for a WebSocket connection", r => r.Kind == ConnectionEventKind.UpgradeRequested && r.Leg == Party.Station, inAnyOrder: order.OrNull() is not null, requirement: requirement.OrNull()),
            Party.Station, table, requirement);

    /// <summary>
    /// Expects that the station opens a TCP connection, whatever becomes of it, and not before some time has passed since it had the last one. The seconds that it took can be remembered.
    /// </summary>
    [Then(@"^the station tries to connect after at least (.+?) seconds((?:, as \$\w+)?)" + StepSupport.Requirement)]
    public async Task TriesToConnect(string seconds, string name, string requirement)
    {
        var least = conversation.Seconds(seconds);
        var before = bench.Wire.Since(0).OfType<ConnectionRecord>().Last(r => r.Kind == ConnectionEventKind.Disconnected && r.Leg == Party.Station);
        var attempt = await bench.Expect.EventAsync(
            Party.Station, "the station to try to connect", r => r.Kind == ConnectionEventKind.TcpConnected && r.Leg == Party.Station, least + TimeSpan.FromSeconds(bench.Statement.Timeouts.Reconnect), requirement: requirement.OrNull());
        var waited = attempt.Timestamp - before.Timestamp;
        if (waited < least - TimeSpan.FromMilliseconds(500))
            throw Wrong(attempt, requirement, "The station tried to connect too early.", $"at least {least.TotalSeconds:0.#} seconds after its last connection", $"after {waited.TotalSeconds:0.#} seconds", Party.Station);
        if (name.Between(", as $", "") is { } remembered)
            bench.Values.Memory.Remember(remembered, JsonValue.Create(Math.Round(waited.TotalSeconds, 1)));
    }

    /// <summary>Expects that TLS came about on the station's leg (station under test) or the CSMS's, with facts as the table says: <c>protocol</c>, <c>cipher</c>, <c>clientCertificate</c> ...</summary>
    [Then(StepSupport.AnyOrder + "the (station|CSMS) sets up TLS with" + StepSupport.Requirement)]
    public async Task SetsUpTls(string order, string side, string requirement, DataTable table)
    {
        var party = StepSupport.Party(side);
        Compare(
            await bench.Expect.EventAsync(party, $"the {side} to set up TLS", r => r.Kind == ConnectionEventKind.TlsEstablished && r.Leg == party, inAnyOrder: order.OrNull() is not null, requirement: requirement.OrNull()),
            party, table, requirement);
    }

    /// <summary>Checks the suites that the station offered with its last TLS connection: one of the pairs of A00.FR.422.</summary>
    [Then("^the station offers the cipher suites that OCPP asks of a station" + StepSupport.Requirement)]
    public void OffersCipherSuites(string requirement)
    {
        var record = bench.Records.OfType<ConnectionRecord>().LastOrDefault(r => r.Kind == ConnectionEventKind.TlsEstablished && r.Leg == Party.Station)
            ?? throw new FormatException("No step before this one expected the station to set up TLS.");
        var offered = (record.Fact("offeredCiphers") ?? "").Split(", ");
        if (!StationCipherSuites.Any(pair => pair.All(offered.Contains)))
        {
            throw Wrong(record, requirement, "The station does not offer the cipher suites that it must support.",
                string.Join(", or ", StationCipherSuites.Select(pair => string.Join(" and ", pair))), string.Join(", ", offered), Party.Station, "offeredCiphers");
        }
    }

    /// <summary>Expects that the CSMS accepts the WebSocket connection.</summary>
    [Then("^the CSMS accepts the connection" + StepSupport.Requirement)]
    public Task Accepts(string requirement) => AcceptedAsync(requirement);

    /// <summary>Expects that the CSMS accepts the WebSocket connection, with facts as the table says: <c>subprotocol</c> ...</summary>
    [Then("^the CSMS accepts the connection with" + StepSupport.Requirement)]
    public async Task Accepts(string requirement, DataTable table) => Compare(await AcceptedAsync(requirement), Party.Csms, table, requirement);

    /// <summary>Expects that the CSMS refuses an upgrade, or, as Part 4 section 3.3 has it, answers it without a subprotocol, which ends the connection.</summary>
    [Then("^the CSMS agrees to none of the subprotocols" + StepSupport.Requirement)]
    public async Task AgreesToNone(string requirement)
    {
        var answer = await AnswerAsync(requirement);
        if (answer.Fact("subprotocol") is { } chosen)
            throw Wrong(answer, requirement, "The CSMS chose a subprotocol that it cannot speak, or that was not offered.", "no subprotocol", chosen, path: "subprotocol");
    }

    /// <summary>Expects that the CSMS refuses the WebSocket connection with an HTTP status.</summary>
    [Then(@"^the CSMS refuses the connection with HTTP status (\d+)((?: or \d+)?)" + StepSupport.Requirement)]
    public async Task Refuses(int status, string orStatus, string requirement)
    {
        var answer = await AnswerAsync(requirement);
        string[] allowed = [status.ToString(CultureInfo.InvariantCulture), orStatus.Between("or", "") ?? ""];
        if (answer.Kind != ConnectionEventKind.UpgradeRefused || !allowed.Contains(answer.Fact("status")))
            throw Wrong(answer, requirement, "The CSMS did not refuse the connection as it must.", "HTTP status " + string.Join(" or ", allowed.Where(a => a.Length > 0)), Describe(answer));
    }

    /// <summary>Expects that the CSMS refuses the connection, in the TLS handshake or with an HTTP status of the 4xx family.</summary>
    [Then("^the CSMS refuses the connection" + StepSupport.Requirement)]
    public async Task RefusesSomehow(string requirement)
    {
        var answer = await bench.Expect.EventAsync(
            Party.Csms,
            "the CSMS to refuse the connection",
            r => r.Leg == Party.Csms && (r.Kind is ConnectionEventKind.TlsFailed or ConnectionEventKind.UpgradeAccepted or ConnectionEventKind.UpgradeRefused || r.Fact("protocol") == "TLS 1.1"),
            requirement: requirement.OrNull());
        if (answer.Kind == ConnectionEventKind.TlsEstablished)
            throw Wrong(answer, requirement, "The CSMS goes along with a version of TLS that is not to be used.", "a failed TLS handshake", "TLS 1.1");
        if (answer.Kind == ConnectionEventKind.UpgradeAccepted || (answer.Kind == ConnectionEventKind.UpgradeRefused && answer.Fact("status")?.StartsWith('4') != true))
            throw Wrong(answer, requirement, "The CSMS did not refuse the connection.", "a failed TLS handshake or HTTP status 4xx", Describe(answer));
    }

    private async Task<ConnectionRecord> AcceptedAsync(string requirement)
    {
        var answer = await AnswerAsync(requirement);
        return answer.Kind == ConnectionEventKind.UpgradeAccepted
            ? answer
            : throw Wrong(answer, requirement, "The CSMS refused a connection that it must accept.", "HTTP status 101", Describe(answer));
    }

    private Task<ConnectionRecord> AnswerAsync(string requirement) =>
        bench.Expect.EventAsync(
            Party.Csms,
            "the CSMS to answer the upgrade request",
            r => r.Leg == Party.Csms && r.Kind is ConnectionEventKind.UpgradeAccepted or ConnectionEventKind.UpgradeRefused,
            requirement: requirement.OrNull());

    private void Compare(ConnectionRecord record, Party side, DataTable table, string requirement)
    {
        var facts = new JsonObject(record.Facts.Select(fact => KeyValuePair.Create(fact.Key, (JsonNode?)JsonValue.Create(fact.Value))));
        if (bench.Expectation(table).FirstMismatch(facts) is { } mismatch)
            throw Wrong(record, requirement, $"The {record.Kind} of the {(side == Party.Station ? "station" : "CSMS")} has another {mismatch.Path} than expected.", mismatch.Expected, mismatch.Actual, side, mismatch.Path);
    }

    private ExpectationException Wrong(ConnectionRecord record, string requirement, string message, string expected, string actual, Party side = Party.Csms, string? path = null) =>
        new(new Finding(requirement.OrNull() ?? string.Join(", ", bench.Requirements), FindingLayer.Expectation, FindingSeverity.Violation, side, message)
        {
            RecordNumber = record.Number,
            Path = path,
            Expected = expected,
            Actual = actual,
        });

    private static string Describe(ConnectionRecord record) =>
        record.Kind == ConnectionEventKind.TlsFailed ? $"a failed TLS handshake ({record.Fact("error")})" : $"HTTP status {record.Fact("status")}";
}
