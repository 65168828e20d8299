using Microsoft.Playwright;
using NUnit.Framework;

namespace TestHarness.Tests.Reporting;

/// <summary>Starts the installed chromium; a test that needs it is ignored, with the reason, where there is none.</summary>
internal static class Browser
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    internal static async Task<(IPlaywright Playwright, IBrowser Browser)> Start()
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium";
        if (!File.Exists(path))
            Assert.Ignore($"No chromium at {path}; install it, or set CHROMIUM_PATH.");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments });
        return (playwright, browser);
    }
}
