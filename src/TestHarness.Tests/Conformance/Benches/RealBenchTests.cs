using System.Net;
using System.Net.Sockets;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Runs;
using TestHarness.Conformance.Statements;
using TestHarness.Csms;
using TestHarness.Csms.Control;
using TestHarness.Csms.Stations;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Validation;
using TestHarness.Reporting.Results;
using TestHarness.Station;
using TestHarness.Station.Storage;
using TestHarness.Tests.Support;
using TestHarness.Transport.Activity;

namespace TestHarness.Tests.Conformance.Benches;

/// <summary>Products that stand outside, played by the references on real time and their own connections.</summary>
[CancelAfter(60_000)]
public sealed class RealBenchTests
{
    [Test]
    public async Task Judges_a_station_that_stands_outside_and_sets_back_what_was_changed(CancellationToken cancellation)
    {
        await using var product = new Product("CS-1", OcppVersion.V201);

        var run = await RunAsync(Station(), ["TC_B_06_CS", "TC_B_07_CS"], product, cancellation);

        run.Cases.Select(c => (c.Verdict, c.Reason?.Message)).Should().Equal((Verdict.Pass, null), (Verdict.Pass, null));
        run.Partial.Should().BeFalse();
        run.Cases[1].Wire.OfType<FrameEntry>().Should().Contain(entry => entry.Action == "SetVariables", "the first case set OfflineThreshold to the same value, which was undone");
    }

    [Test]
    public async Task Judges_the_frames_of_a_station_by_the_schemas_that_were_given(CancellationToken cancellation)
    {
        await using var product = new Product("CS-1", OcppVersion.V201);

        var run = await RunAsync(Station(), ["TC_B_06_CS"], product, cancellation, OwnSchemas.Emptying(OcppVersion.V201, "GetVariablesResponse"));

        run.Cases.Should().ContainSingle().Which.Findings.Should().Contain(finding => finding.RequirementId == "SCHEMA GetVariablesResponse");
    }

    [Test]
    public async Task Reads_the_device_model_of_a_station_that_stands_outside_and_tells_what_its_statement_has_wrong(CancellationToken cancellation)
    {
        await using var product = new Product("CS-1", OcppVersion.V201);
        var statement = Station() with { Supports = new Dictionary<string, bool> { ["C-09.1"] = false, ["C-30"] = true } };

        var run = await RunAsync(statement, ["TC_E_03_CS", "TC_B_06_CS"], product, cancellation);

        run.Warnings.Should().ContainSingle().Which.Should().Contain("$.supports[\"C-09.1\"] says false").And.Contain("TxCtrlr.TxStartPoint");
        run.Cases.Should().HaveCount(2).And.OnlyContain(result => result.Verdict != Verdict.Error);
        product.ToString().Split("point it to").Should().HaveCount(2, "the station stays connected after it was read");
    }

    [Test]
    public async Task Tells_that_a_station_connects_under_another_identity(CancellationToken cancellation)
    {
        await using var product = new Product("CS-2", OcppVersion.V201);

        var run = await RunAsync(Station(), ["TC_B_09_CS", "TC_B_06_CS"], product, cancellation);

        run.Cases.Should().ContainSingle().Which.Reason!.Message.Should().Contain("connects as 'CS-2'").And.Contain("$.connection.identity");
        run.Cases[0].Verdict.Should().Be(Verdict.Error);
        run.PartialReason.Should().Contain("not there");
    }

    [Test]
    public async Task Tells_that_a_station_speaks_another_version(CancellationToken cancellation)
    {
        await using var product = new Product("CS-1", OcppVersion.V21);

        var run = await RunAsync(Station(), ["TC_B_09_CS"], product, cancellation);

        run.Cases.Should().ContainSingle().Which.Reason!.Message.Should().Contain("offers the subprotocol 'ocpp2.1'").And.Contain("ocpp2.0.1 is under test");
    }

    [Test]
    public async Task Judges_a_csms_that_stands_outside(CancellationToken cancellation)
    {
        await using var csms = new ReferenceCsms(new CsmsOptions { Listeners = [new CsmsListener { SecurityProfile = 0 }], Versions = [OcppVersion.V201], Stations = [new StationAccount { Identity = "CS-1" }] }, TimeProvider.System, WorkTracker.None);
        await csms.StartAsync(cancellation);

        var run = await RunAsync(Csms(csms.Endpoints[0]), ["TC_B_01_CSMS", "TC_B_06_CSMS"], null, cancellation);

        run.Cases.Select(c => c.Verdict).Should().Equal([Verdict.Pass, Verdict.Inconclusive], "nobody is there to let the CSMS send GetVariables");
        run.Cases[1].Reason!.Message.Should().Contain("not possible").And.Contain("GetVariables");
    }

    [Test]
    public async Task Drives_a_csms_through_its_own_http_interface(CancellationToken cancellation)
    {
        await using var csms = new ReferenceCsms(new CsmsOptions { Listeners = [new CsmsListener { SecurityProfile = 0 }], Versions = [OcppVersion.V201], Stations = [new StationAccount { Identity = "CS-1" }] }, TimeProvider.System, WorkTracker.None);
        await csms.StartAsync(cancellation);
        await using var control = await CsmsControl.StartAsync(csms, 0, cancellation);
        var http = $$$"""{ "kind": "http", "http": { "address": "{{{control.Address}}}", "calls": { "GetVariables": { "url": "/stations/${identity}/calls/${action}", "body": "${payload}" } } } }""";

        var run = await RunAsync(Statement("csms", $", \"address\": \"{csms.Endpoints[0]}\"", http), ["TC_B_06_CSMS", "TC_B_09_CSMS"], null, cancellation);

        run.Cases.Select(c => (c.Id, c.Verdict)).Should().BeEquivalentTo([("TC_B_06_CSMS", Verdict.Pass), ("TC_B_09_CSMS", Verdict.Inconclusive)]);
        Notes(run, "TC_B_06_CSMS").Should().Contain(note => note.StartsWith("Operator (http), done: Make the CSMS send GetVariables"));
        Notes(run, "TC_B_09_CSMS").Should().Contain(note => note.StartsWith("Operator (http), not possible: Make the CSMS send SetVariables"));
        run.Cases.Single(c => c.Id == "TC_B_09_CSMS").Reason!.Message.Should().Contain("add \"SetVariables\" or \"*\" under $.operator.http.calls");
    }

    [Test]
    public async Task Brings_a_station_back_over_ocpp_before_it_asks_the_operator(CancellationToken cancellation)
    {
        const string Feature = """
            @core @station @ocpp2.0.1
            Feature: What a case leaves behind

              @TH_B_01 @beyond
              Scenario: A transaction, a profile and an EVSE out of order
                Given the station is charging
                When the CSMS sends SetVariables
                  | setVariableData[0].component.name | OCPPCommCtrlr    |
                  | setVariableData[0].variable.name  | OfflineThreshold |
                  | setVariableData[0].attributeValue | 77               |
                And the CSMS sends ChangeAvailability
                  | operationalStatus | Inoperative |
                  | evse.id           | 1           |
                Then the station answers ChangeAvailability
                  | status | is present |

              @TH_B_02 @beyond
              Scenario: As it was before
                When the CSMS sends GetVariables
                  | getVariableData[0].component.name | OCPPCommCtrlr    |
                  | getVariableData[0].variable.name  | OfflineThreshold |
                Then the station answers GetVariables
                  | getVariableResult[0].attributeValue | not 77 |
                Given the station is charging
            """;
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["left.station.feature"], Feature, cancellation);
        await using var product = new Product("CS-1", OcppVersion.V201) { IsOperated = true };
        var statement = Station();
        var run = TestRun.Plan(new TestRunOptions
        {
            Statements = [statement],
            Features = [folder["left.station.feature"]],
            ReportFolder = folder["report"],
            Benches = s => new RealStationBenchFactory(s, new OperatorSeats(new OperatorConsole(product.Answers, product))),
        });
        var result = await run.RunAsync(cancellation);

        result.Cases.Select(c => (c.Verdict, c.Reason?.Message)).Should().Equal((Verdict.Pass, null), (Verdict.Pass, null));
        result.Cases.SelectMany(c => c.Warnings).Should().BeEmpty();
        var trace = await File.ReadAllLinesAsync(folder["report/traces/TH_B_01-2.0.1.jsonl"], cancellation);
        var notes = trace.SelectMany(line => System.Text.RegularExpressions.Regex.Matches(line, "(Bringing back: [^\"]*|The case is over[^\"]*)").Select(match => match.Value)).ToList();
        notes.Should().SatisfyRespectively(
            one => one.Should().Match("Bringing back: the transaction * is stopped."),
            one => one.Should().Match("Bringing back: OCPPCommCtrlr.OfflineThreshold to *"),
            one => one.Should().Be("Bringing back: the availability of EVSE 1 (ChangeAvailability)."),
            one => one.Should().Contain("Disconnect the EV from EVSE 1"));
    }

    [Test]
    public async Task Judges_the_frames_of_a_csms_by_the_schemas_that_were_given(CancellationToken cancellation)
    {
        await using var csms = new ReferenceCsms(new CsmsOptions { Listeners = [new CsmsListener { SecurityProfile = 0 }], Versions = [OcppVersion.V201], Stations = [new StationAccount { Identity = "CS-1" }] }, TimeProvider.System, WorkTracker.None);
        await csms.StartAsync(cancellation);

        var run = await RunAsync(Csms(csms.Endpoints[0]), ["TC_B_01_CSMS"], null, cancellation, OwnSchemas.Emptying(OcppVersion.V201, "BootNotificationResponse"));

        run.Cases.Should().ContainSingle().Which.Findings.Should().Contain(finding => finding.RequirementId == "SCHEMA BootNotificationResponse");
    }

    [Test]
    public async Task Tells_at_once_that_a_csms_cannot_be_reached(CancellationToken cancellation)
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var address = new Uri($"ws://127.0.0.1:{((IPEndPoint)closed.LocalEndpoint).Port}");
        closed.Stop();

        var run = await RunAsync(Csms(address), ["TC_B_01_CSMS", "TC_B_06_CSMS"], null, cancellation);

        run.Cases.Should().ContainSingle().Which.Reason!.Message.Should().Contain("could not be reached").And.Contain("$.connection.address");
        run.Cases[0].Verdict.Should().Be(Verdict.Error);
    }

    [Test]
    public async Task Tells_that_a_csms_does_not_speak_the_version(CancellationToken cancellation)
    {
        await using var csms = new ReferenceCsms(new CsmsOptions { Listeners = [new CsmsListener { SecurityProfile = 0 }], Versions = [OcppVersion.V21], Stations = [new StationAccount { Identity = "CS-1" }] }, TimeProvider.System, WorkTracker.None);
        await csms.StartAsync(cancellation);

        var run = await RunAsync(Csms(csms.Endpoints[0]), ["TC_B_01_CSMS"], null, cancellation);

        run.Cases.Should().ContainSingle().Which.Reason!.Message.Should().Contain("does not choose the subprotocol ocpp2.0.1");
    }

    private static async Task<RunResult> RunAsync(Statement statement, string[] ids, Product? product, CancellationToken cancellation, SchemaSet? schemas = null)
    {
        var console = new OperatorConsole(new StringReader(string.Concat(Enumerable.Repeat("n\n", 20))), (TextWriter?)product ?? TextWriter.Null);
        var run = TestRun.Plan(new TestRunOptions
        {
            Statements = [statement],
            Selection = new CaseSelection { Ids = ids },
            Benches = s => BenchFactories.For(s, new OperatorSeats(console), schemas),
        });
        return await run.RunAsync(cancellation);
    }

    private static Statement Station() => Statement("station", "");

    private static Statement Csms(Uri address) => Statement("csms", $", \"address\": \"{address}\"");

    private static IEnumerable<string> Notes(RunResult run, string id) =>
        run.Cases.Single(c => c.Id == id).Wire.OfType<EventEntry>().Select(entry => entry.Facts.GetValueOrDefault("note")).OfType<string>();

    private static Statement Statement(string role, string connection, string @operator = """{ "kind": "console" }""") => StatementLoader.Parse($$"""
        {
          "name": "A product", "role": "{{role}}", "versions": ["2.0.1"],
          "connection": { "identity": "CS-1", "securityProfile": 0{{connection}} },
          "layout": { "evses": [{ "id": 1, "connectors": [{ "id": 1 }] }] },
          "operator": {{@operator}},
          "idTokens": { "valid": { "idToken": "04A1", "type": "ISO14443" } },
          "timeouts": { "message": 10, "answer": 10, "boot": 20, "reconnect": 20 }
        }
        """, "product.json");

    /// <summary>A station that is switched on when the harness says where to connect to, as a person would.</summary>
    private sealed class Product(string identity, OcppVersion version) : StringWriter
    {
        public ReferenceStation? Station { get; private set; }

        /// <summary>Whether what the operator is asked for is done, too.</summary>
        public bool IsOperated { get; init; }

        /// <summary>What a person who did it would type.</summary>
        public TextReader Answers => new StringReader(string.Concat(Enumerable.Repeat("y\n", 50)));

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.Split("point it to ") is not [_, var rest])
                return;
            var address = new Uri(rest.Split(' ')[0]);
            Station = new ReferenceStation(
                new StationOptions { Identity = identity, CsmsUrl = new Uri($"ws://{address.Authority}"), Versions = [version], SecurityProfile = 0 },
                new MemoryStorage(), TimeProvider.System, WorkTracker.None);
            _ = Station.PowerOnAsync();
        }

        public override async Task WriteLineAsync(string? value)
        {
            await base.WriteLineAsync(value);
            if (!IsOperated || value?.Contains("OPERATOR: ", StringComparison.Ordinal) != true)
                return;
            if (value.Contains("Connect an EV", StringComparison.Ordinal))
                await Station!.PlugInAsync(1, 1);
            else if (value.Contains("Present the idToken", StringComparison.Ordinal))
                await Station!.PresentIdTokenAsync("04A1", "ISO14443", 1);
            else if (value.Contains("Disconnect the EV", StringComparison.Ordinal))
                await Station!.UnplugAsync(1);
            else
                throw new NotSupportedException(value);
        }

        public override async ValueTask DisposeAsync()
        {
            if (Station is not null)
                await Station.DisposeAsync();
            await base.DisposeAsync();
        }
    }
}
