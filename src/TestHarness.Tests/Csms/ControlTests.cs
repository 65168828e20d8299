using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Csms;
using TestHarness.Csms.Control;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Csms;

[TestFixture]
public sealed class ControlTests
{
    private ReferenceCsms _csms = null!;
    private CsmsControl _control = null!;
    private HttpClient _http = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _csms = await CsmsFixture.StartAsync();
        _control = await CsmsControl.StartAsync(_csms);
        _http = new HttpClient { BaseAddress = _control.Address };
    }

    [TearDown]
    public async Task StopAsync()
    {
        _http.Dispose();
        await _control.DisposeAsync();
        await _csms.DisposeAsync();
    }

    [Test]
    public async Task Sends_a_call_to_a_station_and_gives_the_answer_back()
    {
        await using var station = await ConnectAsync();
        station.Answers("GetBaseReport", """{"status": "EmptyResultSet"}""");
        var answer = await SendAsync(HttpMethod.Post, $"stations/{CsmsFixture.Identity}/calls/GetBaseReport", """{"reportBase": "FullInventory"}""");
        ((string?)answer["result"]!["status"]).Should().Be("EmptyResultSet");
        (await station.ReceiveAsync("GetBaseReport"))["requestId"].Should().NotBeNull("the CSMS manages request ids");

        answer = await SendAsync(HttpMethod.Post, $"stations/{CsmsFixture.Identity}/calls/ClearCache");
        ((string?)answer["error"]!["code"]).Should().Be("NotSupported");
    }

    [Test]
    public async Task Sends_a_wrong_call_only_when_asked_not_to_check_it()
    {
        await using var station = await ConnectAsync();
        var problem = await SendAsync(HttpMethod.Post, $"stations/{CsmsFixture.Identity}/calls/Reset", """{"type": "Soft"}""", HttpStatusCode.BadRequest);
        ((string?)problem["detail"]).Should().Contain("type").And.Contain("Immediate").And.Contain("Soft");
        await SendAsync(HttpMethod.Post, $"stations/{CsmsFixture.Identity}/calls/Reset?unchecked=true", """{"type": "Soft"}""");
        station.Unexpected.Should().Equal("Reset");
    }

    [TestCase("GET", "stations/CS999", null, HttpStatusCode.NotFound, "CS999")]
    [TestCase("GET", "nowhere", null, HttpStatusCode.NotFound, "/nowhere")]
    [TestCase("PATCH", "stations", null, HttpStatusCode.MethodNotAllowed, "PATCH")]
    [TestCase("POST", "stations/CS001/calls/Reset", "{}", HttpStatusCode.Conflict, "not connected")]
    [TestCase("POST", "stations/CS001/calls/Reset", "{", HttpStatusCode.BadRequest, "not JSON")]
    [TestCase("POST", "stations/CS001/calls/Reset", "[]", HttpStatusCode.BadRequest, "not a JSON object")]
    [TestCase("POST", "answers", """{"action": "Heartbeat"}""", HttpStatusCode.BadRequest, "fields")]
    [TestCase("POST", "answers", """{"action": "Heartbeet", "silence": true}""", HttpStatusCode.BadRequest, "Heartbeet")]
    [TestCase("POST", "answers", """{"action": "Heartbeat", "silence": true, "times": 0}""", HttpStatusCode.BadRequest, "times")]
    [TestCase("PUT", "id-tokens/X", """{"statu": "Accepted"}""", HttpStatusCode.BadRequest, "statu")]
    [TestCase("PUT", "id-tokens/X", """{"status": "Fine"}""", HttpStatusCode.BadRequest, "$.status")]
    [TestCase("DELETE", "id-tokens/NOBODY?type=Central", null, HttpStatusCode.NotFound, "NOBODY")]
    [TestCase("DELETE", "stations/CS001/connection", null, HttpStatusCode.Conflict, "not connected")]
    [TestCase("POST", "stations/CS001/reservations", """{"evseId": 1}""", HttpStatusCode.BadRequest, "for whom")]
    [TestCase("POST", "stations/CS001/dynamic-profiles", """{"evseId": 1}""", HttpStatusCode.BadRequest, "complete")]
    public async Task Says_what_was_wrong(string method, string path, string? body, HttpStatusCode status, string detail)
    {
        var problem = await SendAsync(new HttpMethod(method), path, body, status);
        ((string?)problem["detail"]).Should().Contain(detail);
        ((int?)problem["status"]).Should().Be((int)status);
    }

    [Test]
    public async Task Sets_and_clears_answers()
    {
        await using var station = await ConnectAsync();
        await SendAsync(HttpMethod.Post, "answers", """{"action": "BootNotification", "fields": {"status": "Pending", "interval": 10}}""", HttpStatusCode.Created);
        await SendAsync(HttpMethod.Post, "answers", """{"action": "BootNotification", "fields": {"status": "Rejected"}, "times": null}""", HttpStatusCode.Created);
        (await ListAsync("answers")).Should().HaveCount(2);
        string?[] statuses =
        [
            (string?)(await station.CallAsync("BootNotification", StationMessages.Both["BootNotification"]))["status"],
            (string?)(await station.CallAsync("BootNotification", StationMessages.Both["BootNotification"]))["status"],
            (string?)(await station.CallAsync("BootNotification", StationMessages.Both["BootNotification"]))["status"],
        ];
        statuses.Should().Equal("Pending", "Rejected", "Rejected");
        (await _http.DeleteAsync("answers?action=BootNotification")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        await station.BootAsync();
    }

    [Test]
    public async Task Lists_stations_transactions_and_variables()
    {
        await using var station = await ConnectAsync();
        await station.BootAsync();
        await station.CallAsync("StatusNotification", StationMessages.Both["StatusNotification"]);
        await station.CallAsync("TransactionEvent", StationMessages.Both["TransactionEvent"]);
        var listed = (await ListAsync("stations")).Should().ContainSingle().Subject!;
        ((bool?)listed["connected"]).Should().BeTrue();
        ((string?)listed["version"]).Should().Be("2.1");
        ((string?)listed["state"]!["registration"]).Should().Be("Accepted");
        ((string?)listed["state"]!["connectors"]![0]!["status"]).Should().Be("Available");
        (await ListAsync("transactions?station=CS001")).Should().ContainSingle();
        (await ListAsync("transactions?station=CS002")).Should().BeEmpty();
        (await ListAsync("stations/CS001/variables")).Should().BeEmpty();
    }

    [Test]
    public async Task Changes_tokens()
    {
        await using var station = await ConnectAsync();
        await station.BootAsync();
        await SendAsync(HttpMethod.Put, "id-tokens/GOOD", """{"type": "ISO14443", "status": "Blocked"}""");
        var authorize = await station.CallAsync("Authorize", StationMessages.Both["Authorize"]);
        ((string?)authorize["idTokenInfo"]!["status"]).Should().Be("Blocked");
        (await _http.DeleteAsync("id-tokens/GOOD?type=ISO14443")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await ListAsync("id-tokens")).Select(token => (string?)token!["idToken"]).Should().NotContain("GOOD");
    }

    [Test]
    public async Task Registers_a_station_and_restarts_on_the_same_port()
    {
        await SendAsync(HttpMethod.Put, "stations/CS002", """{"registration": "Rejected"}""");
        var port = _csms.Endpoints[0].Port;
        await SendAsync(HttpMethod.Post, "restart", expected: HttpStatusCode.OK, isList: true);
        _csms.Endpoints[0].Port.Should().Be(port);
        await using var station = await ScriptedStation.ConnectAsync(_csms, "CS002");
        ((string?)(await station.CallAsync("BootNotification", StationMessages.Both["BootNotification"]))["status"]).Should().Be("Rejected");
    }

    [Test]
    public async Task Streams_the_wire_as_it_grows()
    {
        using var stream = new StreamReader(await _http.GetStreamAsync("wire?since=0"));
        await using var station = await ConnectAsync();
        await station.BootAsync();
        var events = new List<JsonNode>();
        while (events.Count < 3)
        {
            if (await stream.ReadLineAsync() is { } line && line.StartsWith("data: ", StringComparison.Ordinal))
                events.Add(JsonNode.Parse(line["data: ".Length..])!);
        }

        ((string?)events[0]["detail"]).Should().Be("ocpp2.1");
        ((string?)events[1]["direction"]).Should().Be("in");
        ((string?)events[1]["frame"]![2]).Should().Be("BootNotification");
        ((string?)events[2]["direction"]).Should().Be("out");
        ((int?)events[2]["frame"]![0]).Should().Be(3);

        using var rest = new StreamReader(await _http.GetStreamAsync("wire?since=2"));
        (await rest.ReadLineAsync()).Should().Be("event: frame");
        (await rest.ReadLineAsync()).Should().Contain("\"out\"");
        (await rest.ReadLineAsync()).Should().Be("id: 3");
    }

    [Test]
    public async Task Does_not_answer_a_web_page_from_elsewhere()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "restart");
        request.Headers.Add("Origin", "https://example.com");
        (await _http.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task Says_that_its_port_is_taken()
    {
        var again = () => CsmsControl.StartAsync(_csms, _control.Address.Port);
        await again.Should().ThrowAsync<PortInUseException>();
    }

    private Task<ScriptedStation> ConnectAsync() => ScriptedStation.ConnectAsync(_csms, CsmsFixture.Identity);

    private async Task<JsonArray> ListAsync(string path) => (await _http.GetFromJsonAsync<JsonArray>(path))!;

    private async Task<JsonObject> SendAsync(HttpMethod method, string path, string? body = null, HttpStatusCode expected = HttpStatusCode.OK, bool isList = false)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.Should().Be(expected, text);
        return isList ? [] : JsonNode.Parse(text)!.AsObject();
    }
}
