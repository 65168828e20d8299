using FluentAssertions;
using Microsoft.Playwright;
using NUnit.Framework;
using TestHarness.Reporting;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Reporting;

/// <summary>Opens the page from disk in a real browser, as a reader would.</summary>
[NonParallelizable]
public sealed class ReportPageTests
{
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];
    private TemporaryFolder _folder = null!;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IPage _page = null!;

    [OneTimeSetUp]
    public async Task StartBrowser()
    {
        _folder = new TemporaryFolder();
        (_playwright, _browser) = await Browser.Start();
        await ReportWriter.WriteAsync(SampleRun.Whole(), _folder["whole"]);
        await ReportWriter.WriteAsync(SampleRun.Partial(), _folder["partial"]);
    }

    [OneTimeTearDown]
    public async Task StopBrowser()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        _folder.Dispose();
    }

    [SetUp]
    public async Task OpenTab()
    {
        _complaints.Clear();
        _requests.Clear();
        _page = await _browser!.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1360, Height = 900 } });
        _page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add(message.Text);
        };
        _page.PageError += (_, error) => _complaints.Add(error);
        _page.Request += (_, request) => _requests.Add(request.Url);
    }

    [TearDown]
    public async Task CloseTab()
    {
        await _page.CloseAsync();
        _complaints.Should().BeEmpty("the browser must have nothing to complain about");
        _requests.Should().OnlyContain(url => url.StartsWith("file:", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal));
    }

    [Test]
    public async Task Warns_of_what_should_be_known_of_the_run_and_names_the_system_of_a_case()
    {
        var run = SampleRun.Whole();
        var named = run.Cases[0] with { SystemUnderTest = "Ampere Wallbox 22, fixed cable" };
        var other = run.SystemsUnderTest[0] with { Name = "Ampere Wallbox 22, fixed cable", StatementPath = "fixed.json" };
        await ReportWriter.WriteAsync(run with { Warnings = ["The statement claims too much."], SystemsUnderTest = [.. run.SystemsUnderTest, other], Cases = [named] }, _folder["warned"]);

        await Open(folder: "warned");
        (await Text(".note.t-warning")).Should().StartWith("1 warning").And.EndWith("The statement claims too much.");
        (await Text(".lineup >> nth=0")).Should().Contain("Also: Ampere Wallbox 22, fixed cable, statement fixed.json");
        (await _page.Locator(".lineup").CountAsync()).Should().Be(2, "there are two sides");
        await Open($"#{named.Key}", "warned");
        (await Text("#about")).Should().Contain("Under test").And.Contain("Ampere Wallbox 22, fixed cable");
    }

    [Test]
    public async Task Says_at_a_glance_what_was_tested_against_what_and_how_it_ended()
    {
        await Open();

        (await Text("h1")).Should().Be("3 of 13 test cases failed");
        (await _page.Locator(".note.t-warning").CountAsync()).Should().Be(0, "nothing is to be known of the run as a whole");
        (await Text(".lineup >> nth=0")).Should().Contain("Station under test").And.Contain("Ampere Wallbox 22").And.Contain("reference CSMS");
        (await Text(".count.fail")).Should().Contain("4").And.Contain("1 declared");
        (await Text(".count.pass")).Should().StartWith("7");
        (await _page.Locator(".matrix tbody tr").CountAsync()).Should().Be(SampleRun.Whole().Totals.ByProfile.Count);
    }

    [Test]
    public async Task Lists_problems_first_each_with_its_reason()
    {
        await Open();

        (await _page.Locator("[data-case]").CountAsync()).Should().Be(14);
        var first = await Text("[data-case] >> nth=0");
        first.Should().Contain("TC_B_02_CS").And.Contain("BootNotification.reason has a value that the schema does not know.").And.Contain("frame 7").And.Contain("PoweredUp");
    }

    [TestCase("side", "csms", 5)]
    [TestCase("version", "2.1", 5)]
    [TestCase("profile", "DER Control", 2)]
    [TestCase("block", "A", 2)]
    public async Task Filters_the_list(string filter, string value, int expected)
    {
        await Open();

        await _page.SelectOptionAsync($"[data-filter={filter}]", value);

        (await _page.Locator("[data-case]").CountAsync()).Should().Be(expected);
        new Uri(_page.Url).Fragment.Should().Contain($"{filter}={value.Replace(' ', '+')}", "a filtered list can be sent to somebody");
    }

    [Test]
    public async Task Filters_by_verdict_and_text_and_clears_again()
    {
        await Open();

        await ClickAsync(".count.fail");
        (await _page.Locator("[data-case]").CountAsync()).Should().Be(4);
        await _page.FillAsync("#text", "changeavailability rejected");
        (await _page.Locator("[data-case]").CountAsync()).Should().Be(0);
        (await Text("#cases")).Should().Be("No case fits these filters.");
        await _page.FillAsync("#text", "changeavailability");
        (await _page.Locator("[data-case]").CountAsync()).Should().Be(1);
        await ClickAsync("text=Clear filters");
        (await _page.Locator("[data-case]").CountAsync()).Should().Be(14);
    }

    [Test]
    public async Task A_cell_of_the_matrix_leads_to_its_cases()
    {
        await Open();

        await ClickAsync("[aria-label^='Core, Station, 2.0.1, block B']");

        (await _page.Locator("[data-case]").CountAsync()).Should().Be(3);
        await ClickAsync("[aria-label^='Smart Charging, Station, 2.1, block K']");
        (await Text("h1")).Should().Contain("TC_K_01_CS");
    }

    [Test]
    public async Task A_failed_case_shows_its_reason_the_frame_and_the_path()
    {
        await Open();

        await ClickAsync("[data-case='TC_B_02_CS-2.0.1']");

        (await Text(".badge")).Should().Be("Fail");
        var reason = await Text(".reason");
        reason.Should().Contain("BootNotification.reason has a value that the schema does not know.")
            .And.Contain("one of ApplicationReset").And.Contain("PoweredUp").And.Contain("frame 7, CALL BootNotification").And.Contain("SCHEMA BootNotificationRequest");
        (await Text(".reason .hit")).Should().Contain("\"reason\": \"PoweredUp\"");
        (await Text(".steps .trouble")).Should().Contain("the station sends BootNotification").And.Contain("expected \"PowerUp\"");
        (await Text(".inspector h3")).Should().Contain("#7").And.Contain("CALL BootNotification");
        (await Text(".inspector .hit")).Should().Contain("\"reason\": \"PoweredUp\"");
    }

    [Test]
    public async Task Choosing_an_arrow_shows_what_was_sent()
    {
        await Open("#TC_B_02_CS-2.0.1");

        await ClickAsync("[data-record='9']");

        (await Text(".inspector h3")).Should().Contain("CALL SetVariables");
        (await Text(".inspector .json")).Should().Contain("\"HeartbeatInterval\"");
        (await Text(".inspector .raw")).Should().StartWith("[2,\"3f");
        (await _page.GetAttributeAsync("[data-record='9']", "class")).Should().Contain("selected");
    }

    [Test]
    public async Task The_picture_can_be_walked_with_the_keyboard()
    {
        await Open("#TC_B_02_CS-2.0.1");

        await _page.FocusAsync("[data-record='7']");
        await _page.Keyboard.PressAsync("ArrowDown");

        (await Text(".inspector h3")).Should().Contain("#8").And.Contain("CALLRESULT BootNotification");
    }

    [Test]
    public async Task A_finding_leads_to_its_frame()
    {
        await Open("#TC_B_02_CS-2.0.1");

        await ClickAsync(".findings >> text=frame 15");

        (await Text(".inspector h3")).Should().Contain("#15");
        (await Text(".inspector .problem")).Should().Contain("The station sent StatusNotification twice");
    }

    [Test]
    public async Task A_link_opens_a_case_at_a_frame()
    {
        await Open("#TC_G_01_CS-2.0.1/9");

        (await Text("h1")).Should().Contain("TC_G_01_CS");
        (await Text(".inspector h3")).Should().Contain("#9");
        (await _page.Locator("[data-record='9']").IsVisibleAsync()).Should().BeTrue();
    }

    [Test]
    public async Task What_a_product_sends_is_shown_and_never_run()
    {
        await Open("#TC_R_107_CSMS-2.1/9");

        (await Text(".inspector .raw")).Should().Contain("</script><img src=x onerror=alert(1)>");
        (await _page.Locator("img").CountAsync()).Should().Be(0);
        await ClickAsync("[data-record='10']");
        (await Text(".inspector .raw")).Should().Contain("not json");
    }

    [Test]
    public async Task A_partial_run_says_so_on_the_list_and_on_each_case()
    {
        await Open(folder: "partial");
        (await Text(".partial")).Should().Contain("interrupted with Ctrl-C").And.Contain("6 of 14 selected cases ran");

        await Open("#TC_B_01_CS-2.0.1", "partial");
        (await Text(".partial")).Should().Contain("interrupted with Ctrl-C");
    }

    [Test]
    public async Task Every_case_opens_and_fits_a_phone()
    {
        await _page.SetViewportSizeAsync(390, 800);
        foreach (var result in SampleRun.Whole().Cases)
        {
            await Open($"#{result.Key}");
            (await Text("h1")).Should().Contain(result.Id);
            (await _page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).Should().BeTrue($"{result.Key} must not scroll sideways");
        }
    }

    /// <summary>Set REPORT_SCREENSHOTS to a folder to look at the page as these tests see it.</summary>
    [TestCase("list", "", 1360, 900, ColorScheme.Light)]
    [TestCase("list-dark", "", 1360, 900, ColorScheme.Dark)]
    [TestCase("partial", "", 1360, 900, ColorScheme.Light)]
    [TestCase("failed", "#TC_B_02_CS-2.0.1", 1360, 900, ColorScheme.Light)]
    [TestCase("failed-dark", "#TC_B_02_CS-2.0.1", 1360, 900, ColorScheme.Dark)]
    [TestCase("failed-narrow", "#TC_B_02_CS-2.0.1", 390, 800, ColorScheme.Light)]
    [TestCase("list-narrow", "", 390, 800, ColorScheme.Light)]
    [TestCase("nothing-came", "#TC_E_21_CS-2.0.1", 1360, 900, ColorScheme.Light)]
    [TestCase("tls", "#TC_A_06_CS-2.0.1", 1360, 900, ColorScheme.Light)]
    [TestCase("error", "#TC_M_24_CSMS-2.0.1", 1360, 900, ColorScheme.Light)]
    [TestCase("malformed", "#TC_R_107_CSMS-2.1", 1360, 900, ColorScheme.Light)]
    [TestCase("declared", "#TC_G_01_CS-2.0.1", 1360, 900, ColorScheme.Light)]
    public async Task Can_be_photographed(string name, string fragment, int width, int height, ColorScheme scheme)
    {
        await _page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        await _page.SetViewportSizeAsync(width, height);
        await Open(fragment, name == "partial" ? "partial" : "whole");

        await Photograph(name);
    }

    [Test]
    public async Task Prints_the_reason_without_what_is_only_for_the_screen()
    {
        await Open("#TC_B_02_CS-2.0.1");
        await _page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        await _page.SetViewportSizeAsync(794, 1123);

        (await _page.Locator(".reason").IsVisibleAsync()).Should().BeTrue();
        (await _page.Locator("[data-record='7'] .action").IsVisibleAsync()).Should().BeTrue();
        (await _page.Locator(".crumbs").IsVisibleAsync()).Should().BeFalse();
        (await _page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).Should().Be("rgb(255, 255, 255)");
        (await _page.PdfAsync(new PagePdfOptions { Format = "A4" })).Should().NotBeEmpty();
        await Photograph("print");
    }

    private async Task Photograph(string name)
    {
        var picture = await _page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true });
        picture.Should().NotBeEmpty();
        if (Environment.GetEnvironmentVariable("REPORT_SCREENSHOTS") is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}.png"), picture);
    }

    private async Task Open(string fragment = "", string folder = "whole")
    {
        await _page.GotoAsync("about:blank");
        await _page.GotoAsync(new Uri(Path.Combine(_folder[folder], "index.html")).AbsoluteUri + fragment);
    }

    private async Task<string> Text(string selector) => string.Join(' ', (await _page.Locator(selector).First.TextContentAsync())!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // What a click sets off, a change of the address included, is done when a frame was drawn and a timer behind it came.
    private async Task ClickAsync(string selector)
    {
        await _page.ClickAsync(selector);
        await _page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
    }
}
