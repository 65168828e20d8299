using System.Net;
using System.Text;
using FluentAssertions;
using Microsoft.Playwright;
using NUnit.Framework;
using TestHarness.Cli.Live;
using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Operators.Web;
using TestHarness.Ocpp;
using TestHarness.Reporting.Results;
using TestHarness.Tests.Conformance.Runs;
using TestHarness.Tests.Reporting;

namespace TestHarness.Tests.Cli.Live;

/// <summary>The page of a run, in a real browser, and as somebody else's page or script would reach it.</summary>
[NonParallelizable]
[CancelAfter(60_000)]
public sealed class LivePageTests
{
    private const string Feature = """
        @core @station @ocpp2.0.1 @ocpp2.1
        Feature: A feature

          @TC_B_06_CS
          Scenario: Get one variable
            Given the EV is connected

          @TC_B_09_CS
          Scenario: Set one variable
            Given the EV is connected
        """;

    private static readonly OperatorAction Present = OperatorActions.Present("04A1B2", "ISO14443", 2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly HttpClient _client = new();
    private readonly List<string> _requests = [];
    private readonly List<string> _complaints = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private PromptBoard _board = null!;
    private LiveRun _run = null!;
    private LivePage _page = null!;

    [OneTimeSetUp]
    public async Task StartBrowser() => (_playwright, _browser) = await Browser.Start();

    [OneTimeTearDown]
    public async Task StopBrowser()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        _client.Dispose();
    }

    [SetUp]
    public async Task Serve()
    {
        _requests.Clear();
        _complaints.Clear();
        _board = new PromptBoard();
        _run = new LiveRun(_board);
        _page = await LivePage.StartAsync(new IPEndPoint(IPAddress.Loopback, 0), _run, CancellationToken.None);
        _run.Begin(["AC22 wallbox"], Planned.Cases(Feature));
    }

    [TearDown]
    public async Task Stop()
    {
        foreach (var context in _browser!.Contexts)
            await context.CloseAsync();
        var own = _page.Address.ToString();
        await _page.DisposeAsync();
        _complaints.Should().BeEmpty("the browser must have nothing to complain about");
        _requests.Should().NotContain(url => !url.StartsWith(own, StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal), "the page needs nothing from elsewhere");
    }

    [Test]
    public async Task Asks_in_plain_words_and_takes_the_button_and_the_note()
    {
        var tab = await OpenAsync();
        await Expect(tab.Locator("#idle")).ToBeVisibleAsync();
        var asking = _board.AskAsync(Present, Patience, CancellationToken.None);

        await Expect(tab.Locator("#question")).ToHaveTextAsync("Present the idToken 04A1B2 (ISO14443) for EVSE 2.");
        await Expect(tab.Locator("#where")).ToContainTextAsync("EVSE2Card (idToken)04A1B2");
        await Expect(tab).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("Present the idToken"));
        await tab.FillAsync("#note", "the reader is <b>broken</b>");
        await tab.ClickAsync("text=Not possible");

        (await asking).Should().Be(new OperatorAnswer(OperatorOutcome.NotPossible, "the reader is <b>broken</b>"));
        await Expect(tab.Locator("#prompt")).ToBeHiddenAsync();
    }

    [TestCase(1, OperatorOutcome.Done)]
    [TestCase(3, OperatorOutcome.Failed)]
    public async Task Is_answered_with_the_keyboard_alone(int tabs, OperatorOutcome outcome)
    {
        var tab = await OpenAsync();
        var asking = _board.AskAsync(Present, Patience, CancellationToken.None);
        await Expect(tab.Locator("#question")).ToBeFocusedAsync();

        await tab.Keyboard.PressAsync("Tab");
        await tab.Keyboard.TypeAsync("by keyboard");
        for (var i = 0; i < tabs; i++)
            await tab.Keyboard.PressAsync("Tab");
        await tab.Keyboard.PressAsync("Enter");

        (await asking).Should().Be(new OperatorAnswer(outcome, "by keyboard"));
    }

    [Test]
    public async Task Shows_the_question_in_every_browser_until_one_answers()
    {
        var first = await OpenAsync();
        var second = await OpenAsync();
        var asking = _board.AskAsync(Present, Patience, CancellationToken.None);
        await Expect(second.Locator("#prompt")).ToBeVisibleAsync();
        var late = await OpenAsync();
        await Expect(late.Locator("#question")).ToContainTextAsync("04A1B2");

        await first.ClickAsync("text=Done");

        (await asking).Should().Be(OperatorAnswer.Done);
        await Expect(second.Locator("#prompt")).ToBeHiddenAsync();
        await Expect(late.Locator("#prompt")).ToBeHiddenAsync();
    }

    [Test]
    public async Task Shows_how_the_run_goes_on()
    {
        var cases = Planned.Cases(Feature);
        var tab = await OpenAsync();
        await Expect(tab.Locator("#next li")).ToHaveCountAsync(4);

        _run.CaseStarted(cases[0]);
        await Expect(tab.Locator("#running")).ToContainTextAsync("TC_B_06_CS (2.0.1) Get one variable");
        _run.CaseEnded(Result(cases[0], Verdict.Inconclusive, "The operator says <i>no</i>."));

        await Expect(tab.Locator("#count")).ToHaveTextAsync("1 of 4 cases");
        await Expect(tab.Locator("#totals")).ToContainTextAsync("1 inconclusive");
        await tab.ClickAsync("summary");
        await Expect(tab.Locator("#ended")).ToContainTextAsync("The operator says <i>no</i>.");
        await Expect(tab.Locator("#next li").First).ToContainTextAsync("TC_B_06_CS (2.1)");
        _run.End("/reports/today/index.html");
        await Expect(tab.Locator("#idle")).ToContainTextAsync("The run is over. Its report: /reports/today/index.html");
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Can_be_read_on_a_telephone_by_day_and_by_night(ColorScheme scheme)
    {
        var tab = await OpenAsync(scheme, width: 390);
        var asking = _board.AskAsync(Present, Patience, CancellationToken.None);
        await Expect(tab.Locator("#prompt")).ToBeVisibleAsync();

        (await tab.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).Should().BeTrue("nothing may stick out");
        var light = await tab.EvaluateAsync<int>("parseInt(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])");
        (light > 128).Should().Be(scheme == ColorScheme.Light);
        _board.TryAnswer(_board.Current!.Id, OperatorAnswer.Done);
        await asking;
    }

    [Test]
    public async Task Takes_no_answer_without_the_key_of_the_page()
    {
        using var stop = new CancellationTokenSource();
        var asking = _board.AskAsync(Present, Patience, stop.Token);
        var key = await KeyAsync();

        (await AnswerAsync(null, 1)).Should().Be(HttpStatusCode.Forbidden);
        (await AnswerAsync("0" + key[1..] + "x", 1)).Should().Be(HttpStatusCode.Forbidden);
        (await AnswerAsync(key, 1, origin: "http://elsewhere.example")).Should().Be(HttpStatusCode.Forbidden);
        (await AnswerAsync(key, 1, host: "elsewhere.example")).Should().Be(HttpStatusCode.Forbidden);
        asking.IsCompleted.Should().BeFalse();
        (await AnswerAsync(key, 2)).Should().Be(HttpStatusCode.Conflict, "there is no such question");
        (await AnswerAsync(key, 1)).Should().Be(HttpStatusCode.NoContent);
        (await AnswerAsync(key, 1)).Should().Be(HttpStatusCode.Conflict, "it was answered");
        await asking;
    }

    [Test]
    public async Task Cannot_be_framed_nor_load_anything_from_elsewhere()
    {
        using var response = await _client.GetAsync(_page.Address);

        response.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("default-src 'none'").And.Contain("frame-ancestors 'none'");
        using var foreign = new HttpRequestMessage(HttpMethod.Get, _page.Address) { Headers = { Host = "elsewhere.example" } };
        using var refused = await _client.SendAsync(foreign);
        refused.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private static IPageAssertions Expect(IPage page) => Assertions.Expect(page);

    private static CaseResult Result(TestHarness.Conformance.Runs.PlannedCase planned, Verdict verdict, string reason) => new()
    {
        Id = planned.Id,
        Title = planned.Scenario.Title,
        Side = Party.Station,
        Version = planned.Version,
        Profile = "Core",
        Block = "B",
        Verdict = verdict,
        Reason = new Reason(reason),
        StartedAt = DateTimeOffset.UnixEpoch,
    };

    private async Task<IPage> OpenAsync(ColorScheme scheme = ColorScheme.Light, int width = 1280)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        var tab = await context.NewPageAsync();
        tab.Request += (_, request) => _requests.Add(request.Url);
        tab.PageError += (_, error) => _complaints.Add(error);
        tab.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add(message.Text);
        };
        await tab.GotoAsync(_page.Address.ToString());
        await Expect(tab.Locator("#line")).ToHaveTextAsync("live");
        return tab;
    }

    private async Task<string> KeyAsync()
    {
        var html = await _client.GetStringAsync(_page.Address);
        return html.Split("name=\"run-key\" content=\"")[1].Split('"')[0];
    }

    private async Task<HttpStatusCode> AnswerAsync(string? key, int prompt, string? origin = null, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_page.Address, "answer")) { Content = new StringContent($$"""{ "prompt": {{prompt}}, "outcome": "Done" }""", Encoding.UTF8, "application/json") };
        if (key is not null)
            request.Headers.Add("X-Run-Key", key);
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        request.Headers.Host = host;
        using var response = await _client.SendAsync(request);
        return response.StatusCode;
    }
}
