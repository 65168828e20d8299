using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Clocks;
using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Operators.Http;
using TestHarness.Conformance.Statements;
using TestHarness.Tests.Support;
using TestHarness.Transport.Activity;
using InconclusiveException = TestHarness.Conformance.Judging.InconclusiveException;

namespace TestHarness.Tests.Conformance.Operators;

[CancelAfter(30_000)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class HttpOperatorTests : IDisposable
{
    private const string Secret = "p4ss/w+rd \"q\"";
    private static readonly OperatorAction Reset = OperatorActions.LetCsmsSend("CS 1", "Reset", new JsonObject { ["type"] = "Immediate", ["evseId"] = 2 });
    private readonly TemporaryFolder _folder = new();

    public HttpOperatorTests() => File.WriteAllText(_folder["api.password"], Secret + "\n");

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task Sends_a_call_by_the_template_for_every_action()
    {
        await using var api = await SampleApi.StartAsync(_ => (200, ""));

        var answer = await AskAsync(api, """ "calls": { "*": { "url": "/stations/${identity}/calls/${action}", "body": "${payload}" } } """, Reset);

        answer.Should().Be(OperatorAnswer.Done);
        var request = api.Requests.Should().ContainSingle().Subject;
        request.Line.Should().Be("POST /stations/CS%201/calls/Reset");
        request.Body.Should().Be("""{"type":"Immediate","evseId":2}""");
        request.Headers["Content-Type"].Should().StartWith("application/json");
    }

    [Test]
    public async Task Prefers_the_template_of_the_action_and_fills_in_values_with_their_types()
    {
        await using var api = await SampleApi.StartAsync(_ => (200, ""));

        await AskAsync(api, """
            "calls": {
              "*": { "url": "/any" },
              "Reset": { "method": "PUT", "url": "/reset?now=${payload.type}", "body": { "evse": "${payload.evseId}", "note": "EVSE ${payload.evseId} of ${identity}", "user": "${payload.user?}" } }
            }
            """, Reset);

        var request = api.Requests.Should().ContainSingle().Subject;
        request.Line.Should().Be("PUT /reset?now=Immediate");
        request.Body.Should().Be("""{"evse":2,"note":"EVSE 2 of CS 1"}""");
    }

    [Test]
    public async Task Tells_the_csms_how_to_answer_and_what_to_think_of_an_idtoken()
    {
        await using var api = await SampleApi.StartAsync(_ => (200, ""));
        const string Templates = """
            "answers": { "BootNotification": { "method": "PATCH", "url": "/chargers/${identity}", "body": { "registration": "${payload.status}", "times": "${times}" } } },
            "actions": { "csms-set-idtoken": { "method": "PUT", "url": "/cards/${idToken}", "body": { "state": "${status}", "group": "${group?}" } } }
            """;

        await AskAsync(api, Templates, OperatorActions.LetCsmsAnswer("CS 1", "BootNotification", new JsonObject { ["status"] = "Pending" }, 2), OperatorActions.LetCsmsTreat("04/A1", "ISO14443", null, "Blocked"));

        api.Requests.Select(request => $"{request.Line} {request.Body}").Should().Equal(
            """PATCH /chargers/CS%201 {"registration":"Pending","times":2}""",
            """PUT /cards/04%2FA1 {"state":"Blocked"}""");
    }

    [Test]
    public async Task Operates_a_station_and_sends_a_text_as_it_is()
    {
        await using var api = await SampleApi.StartAsync(_ => (204, ""));

        await AskAsync(api, """ "actions": { "plug-in": { "url": "/arm", "body": "plug ${evse}/${connector} of ${identity}", "contentType": "application/x-arm" } } """, OperatorActions.Plug(3, 1));

        var request = api.Requests.Should().ContainSingle().Subject;
        request.Body.Should().Be("plug 3/1 of CS 1");
        request.Headers["Content-Type"].Should().StartWith("application/x-arm");
    }

    [Test]
    public async Task Logs_in_once_and_again_when_the_token_has_expired()
    {
        var tokens = 0;
        var sent = 0;
        await using var api = await SampleApi.StartAsync(request => request.Target == "/login"
            ? (200, $$"""{ "session": { "token": "T{{++tokens}}" } }""")
            : request.Headers["Authorization"] == "Bearer T1" && ++sent > 1 ? (401, "expired") : (200, ""));

        var answers = await AskAllAsync(api, """
            "headers": { "Authorization": "Bearer ${token}" },
            "login": { "url": "/login", "body": { "user": "harness", "password": "${file:api.password}" }, "take": { "token": "session.token" } },
            "calls": { "*": { "url": "/calls/${action}" } }
            """, Reset, Reset, Reset);

        answers.Should().OnlyContain(answer => answer.Outcome == OperatorOutcome.Done);
        api.Requests.Select(request => request.Target + (request.Headers.TryGetValue("Authorization", out var header) ? " " + header : "")).Should().Equal(
            "/login", "/calls/Reset Bearer T1", "/calls/Reset Bearer T1", "/login", "/calls/Reset Bearer T2", "/calls/Reset Bearer T2");
        JsonNode.Parse(api.Requests.First().Body)!["password"]!.GetValue<string>().Should().Be(Secret);
    }

    [Test]
    public async Task Takes_a_value_and_asks_until_the_product_has_done_it()
    {
        var asked = 0;
        await using var api = await SampleApi.StartAsync(request => request.Method == "POST" ? (202, """{ "job": 17 }""") : (200, ++asked < 3 ? """{ "state": "queued" }""" : """{ "state": "sent" }"""));

        var answer = await AskAsync(api, """
            "calls": { "*": { "url": "/jobs", "body": "${payload}", "status": [202], "take": { "job": "$.job" },
              "then": { "url": "/jobs/${job}", "repeat": { "until": { "state": "one of sent, answered" }, "every": 0.05 } } } }
            """, Reset);

        answer.Should().Be(OperatorAnswer.Done);
        api.Requests.Select(request => request.Line).Should().Equal("POST /jobs", "GET /jobs/17", "GET /jobs/17", "GET /jobs/17");
    }

    [TestCase(404, "no such charger", "POST *//127.0.0.1:*/x/Reset was answered with 404 Not Found: no such charger ($.operator.http.calls[\"*\"] in *product.json)")]
    [TestCase(500, "", "*was answered with 500 Internal Server Error ($.operator.http.calls*")]
    [TestCase(302, "", "*was answered with 302 Found*")]
    [TestCase(200, "<html>", "*was answered with something that is not JSON: <html> *")]
    [TestCase(200, """{ "state": "refused" }""", "*something else than expected (state: expected accepted, was refused): { \"state\": \"refused\" }*")]
    [TestCase(200, """{ "state": "accepted" }""", "*was answered without id, which is taken as ${job}*")]
    public async Task Tells_what_a_request_was_answered_with(int status, string body, string note)
    {
        await using var api = await SampleApi.StartAsync(_ => (status, body));

        var answer = await AskAsync(api, """ "calls": { "*": { "method": "POST", "url": "/x/${action}", "expect": { "state": "accepted" }, "take": { "job": "id" } } } """, Reset);

        answer.Outcome.Should().Be(OperatorOutcome.Failed);
        answer.Note.Should().Match(note);
    }

    [Test]
    public async Task Says_when_the_product_gives_up_what_it_was_asked()
    {
        await using var api = await SampleApi.StartAsync(_ => (200, """{ "state": "expired" }"""));

        var answer = await AskAsync(api, """ "calls": { "*": { "url": "/job", "repeat": { "until": { "state": "sent" }, "unless": { "state": "one of expired, rejected" } } } } """, Reset);

        answer.Should().BeEquivalentTo(new { Outcome = OperatorOutcome.Failed }).And.Subject.As<OperatorAnswer>().Note.Should().Contain("says that it went wrong (state: one of expired, rejected)");
    }

    [Test]
    public async Task Is_inconclusive_when_it_takes_too_long()
    {
        await using var api = await SampleApi.StartAsync(_ => (200, """{ "state": "queued" }"""));
        var time = new VirtualTime(DateTimeOffset.UnixEpoch, WorkTracker.None);
        using var http = new HttpOperator(Statement(api.Address, """ "calls": { "*": { "url": "/job/${action}", "repeat": { "until": { "state": "sent" }, "every": 1000 } } } """), null, time);
        var asking = http.PerformAsync(Reset, CancellationToken.None);

        // Its patience is over before the second question is due.
        while (!asking.IsCompleted)
        {
            time.MoveToNextTimer(time.GetUtcNow() + TimeSpan.FromSeconds(120));
            await Task.Yield();
        }

        (await FluentActions.Awaiting(() => asking).Should().ThrowAsync<InconclusiveException>()).WithMessage("*did not do it within 120 seconds (timeouts.operator): Make the CSMS send Reset*$.operator.http.calls[\"*\"]*");
    }

    [Test]
    public async Task Says_that_the_interface_cannot_be_reached()
    {
        var api = await SampleApi.StartAsync(_ => (200, ""));
        var address = api.Address;
        await api.DisposeAsync();
        using var http = new HttpOperator(Statement(address, """ "calls": { "*": { "url": "/x" } } """));

        (await http.PerformAsync(Reset, CancellationToken.None)).Note.Should().Match("GET http://127.0.0.1:*/x could not be sent: Connection refused*");
    }

    [TestCase("""{ "url": "/x?key=${file:api.password}" }""", Description = "in the URL")]
    [TestCase("""{ "url": "/x", "body": { "password": "${file:api.password}" } }""", Description = "in an echo of the body")]
    [TestCase("""{ "url": "/x", "headers": { "X-Api-Key": "${file:api.password}" } }""", Description = "in an echo of a header")]
    public async Task Never_tells_a_secret(string template)
    {
        await using var api = await SampleApi.StartAsync(request => (400, $"you said {request.Target} {request.Body} {request.Headers.GetValueOrDefault("X-Api-Key")}"));

        var answer = await AskAsync(api, $$""" "calls": { "*": {{template}} } """, Reset);

        answer.Note.Should().Contain("***").And.NotContain("p4ss");
    }

    [Test]
    public async Task Uses_basic_authentication_and_does_not_tell_it()
    {
        await using var api = await SampleApi.StartAsync(request => (403, request.Headers["Authorization"]));

        var answer = await AskAsync(api, """ "basicAuth": { "username": "harness", "password": { "file": "api.password" } }, "calls": { "*": { "url": "/x" } } """, Reset);

        api.Requests.Single().Headers["Authorization"].Should().Be("Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("harness:" + Secret)));
        answer.Note.Should().Contain("403 Forbidden: ***");
    }

    [Test]
    public async Task Leaves_what_it_has_no_template_for_to_a_person_or_says_what_to_add()
    {
        await using var api = await SampleApi.StartAsync(_ => (200, ""));
        var statement = Statement(api.Address, """ "calls": { "GetVariables": { "url": "/x" } } """);
        using var person = new StringReader("n the portal is down\n");
        using var alone = new HttpOperator(statement);
        using var together = new HttpOperator(statement, new ConsoleOperator(new OperatorConsole(person, TextWriter.Null), TimeSpan.FromMinutes(1)));

        (await alone.PerformAsync(Reset, CancellationToken.None)).Should().Be(new OperatorAnswer(OperatorOutcome.NotPossible, "The statement has no request for it: add \"Reset\" or \"*\" under $.operator.http.calls, or let \"otherwise\" name a person."));
        (await together.PerformAsync(Reset, CancellationToken.None)).Should().Be(new OperatorAnswer(OperatorOutcome.NotPossible, "the portal is down"));
        api.Requests.Should().BeEmpty();
    }

    [Test]
    public async Task Says_which_variable_an_action_does_not_bring()
    {
        await using var api = await SampleApi.StartAsync(_ => (200, ""));

        var answer = await AskAsync(api, """ "calls": { "*": { "url": "/${payload.certificateType}" } } """, Reset);

        answer.Note.Should().Contain("${payload.certificateType} has no value: 'csms-send' of Reset brings none. Write ${payload.certificateType?} where it may be missing.");
        api.Requests.Should().BeEmpty();
    }

    [TestCase(""" "calls": { "Resett": { "url": "/x" } } """, "$.operator.http.calls[\"Resett\"]: *Did you mean \"Reset\"?")]
    [TestCase(""" "actions": { "plugin": { "url": "/x" } } """, "$.operator.http.actions[\"plugin\"]: *Did you mean \"plug-in\"?")]
    [TestCase(""" "actions": { "csms-send": { "url": "/x" } } """, "$.operator.http.actions[\"csms-send\"]: *one of power-cycle*csms-set-idtoken*")]
    [TestCase(""" "calls": { "*": { "url": "/${identitty}" } } """, "$.operator.http.calls[\"*\"]: *Did you mean \"${identity}\"?")]
    [TestCase(""" "calls": { "*": { "url": "/x", "take": { "job": "a..b" } } } """, "$.operator.http.calls[\"*\"]: *paths into the answer*")]
    [TestCase(""" "calls": { "*": { "url": "/x", "then": { "url": "/${jobb}" } } } """, "$.operator.http.calls[\"*\"].then: *")]
    [TestCase(""" "headers": { "Authorization": "Bearer abc" } """, "$.operator.http.headers[\"Authorization\"]: *looks like a secret*")]
    [TestCase(""" "login": { "url": "/x", "body": { "password": "abc" } } """, "$.operator.http.login.body[\"password\"]: *environment variable or a file*")]
    [TestCase(""" "calls": { "*": { "uri": "/x" } } """, "$.operator.http.calls.*.url: expected a value (it is required)*")]
    public void A_wrong_template_is_told_before_anything_connects(string templates, string message) =>
        FluentActions.Invoking(() => Statement("http://127.0.0.1:1", templates)).Should().Throw<StatementException>().WithMessage("*" + message + "*");

    [Test]
    public void A_secret_that_is_not_there_is_told_before_anything_connects() =>
        FluentActions.Invoking(() => new HttpOperator(Statement("http://127.0.0.1:1", """ "headers": { "Authorization": "Bearer ${env:HARNESS_NO_SUCH_SECRET}" } """)))
            .Should().Throw<StatementException>().WithMessage("*environment variable HARNESS_NO_SUCH_SECRET to be set*");

    private async Task<OperatorAnswer> AskAsync(SampleApi api, string templates, params OperatorAction[] actions) => (await AskAllAsync(api, templates, actions))[^1];

    private async Task<IReadOnlyList<OperatorAnswer>> AskAllAsync(SampleApi api, string templates, params OperatorAction[] actions)
    {
        using var http = new HttpOperator(Statement(api.Address, templates));
        List<OperatorAnswer> answers = [];
        foreach (var action in actions)
            answers.Add(await http.PerformAsync(action, CancellationToken.None));
        return answers;
    }

    private Statement Statement(string address, string templates) => StatementLoader.Parse($$"""
        {
          "name": "A product", "role": "csms", "versions": ["2.0.1"],
          "connection": { "identity": "CS 1", "securityProfile": 0, "address": "ws://127.0.0.1:9" },
          "operator": { "kind": "http", "http": { "address": "{{address}}", {{templates}} } }
        }
        """, _folder["product.json"]);
}
