using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Csms;
using TestHarness.Csms.Control;
using TestHarness.Csms.Stations;
using TestHarness.Csms.Tokens;
using TestHarness.Station;
using TestHarness.Station.Control;
using TestHarness.Station.Storage;
using TestHarness.Transport.Activity;

namespace TestHarness.Tests.Station.Control;

/// <summary>A station and a CSMS, both operated over HTTP only.</summary>
[TestFixture]
public sealed class StationControlTests
{
    private const string Identity = "CS001";
    private ReferenceCsms _csms = null!;
    private CsmsControl _csmsControl = null!;
    private ReferenceStation _station = null!;
    private StationControl _stationControl = null!;
    private HttpClient _http = null!;
    private HttpClient _csmsHttp = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _csms = new ReferenceCsms(
            new CsmsOptions
            {
                Listeners = [new CsmsListener { SecurityProfile = 1 }],
                Stations = [new StationAccount { Identity = Identity, Password = "0123456789abcdef" }],
                IdTokens = [new IdTokenAccount { IdToken = "GOOD", Type = "ISO14443" }],
            },
            TimeProvider.System,
            WorkTracker.None);
        await _csms.StartAsync();
        _csmsControl = await CsmsControl.StartAsync(_csms);
        _station = new ReferenceStation(
            new StationOptions { Identity = Identity, CsmsUrl = _csms.Endpoints[0], BasicAuthPassword = "0123456789abcdef", Seed = 1 },
            new MemoryStorage(),
            TimeProvider.System,
            WorkTracker.None);
        _stationControl = await StationControl.StartAsync(_station);
        _http = new HttpClient { BaseAddress = _stationControl.Address };
        _csmsHttp = new HttpClient { BaseAddress = _csmsControl.Address };
    }

    [TearDown]
    public async Task StopAsync()
    {
        _http.Dispose();
        _csmsHttp.Dispose();
        await _stationControl.DisposeAsync();
        await _station.DisposeAsync();
        await _csmsControl.DisposeAsync();
        await _csms.DisposeAsync();
    }

    [Test]
    public async Task A_driver_charges()
    {
        await WhenAsync("BootNotification", () => SendAsync(HttpMethod.Post, "power-on"));
        await UntilAsync("StatusNotification", "NotifyEvent");
        var state = await SendAsync(HttpMethod.Get, "state");
        ((string?)state["registrationStatus"]).Should().Be("Accepted");

        await WhenAsync("TransactionEvent", () => SendAsync(HttpMethod.Post, "evses/1/plug-in", """{"ev": {"maxPower": 7400, "phases": 1}}"""));
        await SendAsync(HttpMethod.Post, "id-tokens", """{"idToken": "GOOD", "evseId": 1}""");
        await UntilChargingAsync();
        await SendAsync(HttpMethod.Post, "evses/1/priority", "{}");
        await SendAsync(HttpMethod.Post, "external-limit", """{"evseId": 1, "limit": 20}""");
        await SendAsync(HttpMethod.Post, "external-limit", """{"evseId": 1}""");
        await WhenAsync("TransactionEvent", () => SendAsync(HttpMethod.Post, "evses/1/limit", """{"maxEnergy": 20000}"""));
        ((string?)(await SendAsync(HttpMethod.Get, "state"))["transactions"]![0]!["idToken"]).Should().Be("GOOD");
        var stop = await SendAsync(HttpMethod.Post, $"stations/{Identity}/calls/RequestStopTransaction", $$"""{"transactionId": "{{(await _csms.TransactionsAsync())[0].TransactionId}}"}""", http: _csmsHttp);
        ((string?)stop["result"]!["status"]).Should().Be("Accepted");
    }

    [TestCase("POST", "evses/9/plug-in", "{}", HttpStatusCode.NotFound, "EVSE")]
    [TestCase("POST", "evses/one/plug-in", "{}", HttpStatusCode.BadRequest, "evseId is 'one'")]
    [TestCase("POST", "evses/1/plug-in", """{"connector": 1}""", HttpStatusCode.BadRequest, "connector")]
    [TestCase("POST", "evses/1/unplug", null, HttpStatusCode.Conflict, "No vehicle")]
    [TestCase("POST", "evses/1/ev-renegotiate", "{}", HttpStatusCode.Conflict, "no power")]
    [TestCase("POST", "id-tokens", "{}", HttpStatusCode.BadRequest, "idToken")]
    [TestCase("POST", "calls/Heartbeat", "{}", HttpStatusCode.Conflict, "no power")]
    [TestCase("GET", "evses", null, HttpStatusCode.NotFound, "/evses")]
    public async Task Says_what_was_wrong(string method, string path, string? body, HttpStatusCode status, string detail)
    {
        var problem = await SendAsync(new HttpMethod(method), path, body, status);
        ((string?)problem["detail"]).Should().Contain(detail);
    }

    [Test]
    public async Task Faults_networks_and_power_go_and_come_back()
    {
        await WhenAsync("BootNotification", () => SendAsync(HttpMethod.Post, "power-on"));
        Connector(await SendAsync(HttpMethod.Post, "evses/1/connectors/1/fault", """{"code": "GroundFault"}"""))["fault"]!.GetValue<string>().Should().Be("GroundFault");
        Connector(await SendAsync(HttpMethod.Delete, "evses/1/connectors/1/fault")).AsObject().ContainsKey("fault").Should().BeFalse();
        ((bool?)(await SendAsync(HttpMethod.Post, "network/cut"))["networkUp"]).Should().BeFalse();
        ((bool?)(await SendAsync(HttpMethod.Post, "network/restore"))["networkUp"]).Should().BeTrue();
        ((bool?)(await SendAsync(HttpMethod.Post, "evses/1/occupy-bay"))["evses"]![0]!["bayOccupied"]).Should().BeTrue();
        ((bool?)(await SendAsync(HttpMethod.Post, "power-off"))["powered"]).Should().BeFalse();

        static JsonNode Connector(JsonObject state) => state["evses"]![0]!["connectors"]![0]!;
    }

    private async Task UntilChargingAsync()
    {
        using var stream = new StreamReader(await _csmsHttp.GetStreamAsync("wire?since=0"));
        while (await stream.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal) && line.Contains("\"chargingState\":\"Charging\"", StringComparison.Ordinal))
                return;
        }
    }

    private async Task UntilAsync(params string[] actions)
    {
        using var stream = new StreamReader(await _csmsHttp.GetStreamAsync("wire?since=0"));
        while (await stream.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal) && actions.Any(action => line.Contains($"\"{action}\"", StringComparison.Ordinal)))
                return;
        }
    }

    private async Task WhenAsync(string action, Func<Task> act)
    {
        await act();
        await UntilAsync(action);
    }

    private async Task<JsonObject> SendAsync(HttpMethod method, string path, string? body = null, HttpStatusCode expected = HttpStatusCode.OK, HttpClient? http = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await (http ?? _http).SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.Should().Be(expected, text);
        return JsonNode.Parse(text)!.AsObject();
    }
}
