using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;

namespace TestHarness.Tests.Station;

[TestFixture]
public sealed class DiagnosticsTests
{
    [TestCase("SecurityLog", "StartupOfTheDevice")]
    [TestCase("DiagnosticsLog", "127.0.0.1:1")]
    public async Task Uploads_a_log_and_tells_how_it_goes(string log, string content)
    {
        await using var bench = await StationBench.BootedAsync();
        await bench.Csms.CloseAsync();
        await UseDeadProfileAsync(bench);
        using var server = new UploadServer();
        var answer = await bench.AskAsync("GetLog", Request(log, server.Address));
        answer["status"]!.ToString().Should().Be("Accepted");
        (await bench.NextAsync("LogStatusNotification"))["status"].Should().Be("Uploading");
        var uploaded = await bench.NextAsync("LogStatusNotification");
        uploaded["status"].Should().Be("Uploaded");
        uploaded["requestId"].Should().Be("8");
        server.Path.Should().Be("/" + answer["filename"]);
        server.Body.Should().Contain(content);
        (await bench.AskAsync("TriggerMessage", new JsonObject { ["requestedMessage"] = "LogStatusNotification" }))["status"]!.ToString().Should().Be("Accepted");
        (await bench.NextAsync("LogStatusNotification"))["status"].Should().Be("Idle");
    }

    [Test]
    public async Task Tells_when_the_upload_fails_after_all_attempts()
    {
        await using var bench = await StationBench.BootedAsync();
        await bench.AskAsync("GetLog", Request("SecurityLog", "http://127.0.0.1:1/"));
        (await bench.NextAsync("LogStatusNotification"))["status"].Should().Be("Uploading");
        (await bench.NextAsync("LogStatusNotification"))["status"].Should().Be("UploadFailure");
        (await bench.AskAsync("GetLog", Request("SecurityLog", "ftp://127.0.0.1/")))["status"]!.ToString().Should().Be("Rejected");
    }

    [Test]
    public async Task Names_a_log_as_the_address_does_that_it_goes_to()
    {
        await using var bench = await StationBench.BootedAsync();
        (await bench.AskAsync("GetLog", Request("SecurityLog", "http://127.0.0.1:1/logs/my.log")))["filename"]!.ToString().Should().Be("my.log", "N01.FR.29");
    }

    [Test]
    public async Task Tells_and_clears_what_it_knows_about_a_token()
    {
        await using var bench = await StationBench.BootedAsync();
        bench.Csms.AnswerNext("Authorize", new JsonObject { ["idTokenInfo"] = new JsonObject { ["status"] = "Blocked" } });
        await bench.Station.PresentIdTokenAsync("A");
        await bench.NextAsync("Authorize");
        (await AskAboutAsync(bench, report: true, clear: true))["data"].Should().Contain("Blocked");
        (await AskAboutAsync(bench, report: true, clear: false))["data"].Should().BeEmpty();
        var nobody = await bench.AskAsync("CustomerInformation", new JsonObject { ["requestId"] = 1, ["report"] = true, ["clear"] = false });
        nobody["status"]!.ToString().Should().Be("Invalid");
    }

    private static async Task UseDeadProfileAsync(StationBench bench)
    {
        // Something for the diagnostics log to tell: a network profile that nothing answers.
        await bench.PassAsync(TimeSpan.FromSeconds(10));
        await bench.AskAsync("SetNetworkProfile", new JsonObject
        {
            ["configurationSlot"] = 2,
            ["connectionData"] = new JsonObject
            {
                ["ocppTransport"] = "JSON",
                ["ocppCsmsUrl"] = "ws://127.0.0.1:1",
                ["messageTimeout"] = 30,
                ["securityProfile"] = 1,
                ["ocppInterface"] = "Any",
            },
        });
        await bench.SetAsync("OCPPCommCtrlr", "NetworkConfigurationPriority", "2,1");
        await bench.AskAsync("Reset", new JsonObject { ["type"] = "Immediate" });
        await bench.NextAsync("BootNotification");
    }

    private static JsonObject Request(string log, string address) => new()
    {
        ["requestId"] = 8,
        ["logType"] = log,
        ["log"] = new JsonObject { ["remoteLocation"] = address },
    };

    private static async Task<StationCall> AskAboutAsync(StationBench bench, bool report, bool clear)
    {
        var answer = await bench.AskAsync("CustomerInformation", new JsonObject
        {
            ["requestId"] = 2,
            ["report"] = report,
            ["clear"] = clear,
            ["idToken"] = new JsonObject { ["idToken"] = "a", ["type"] = "ISO14443" },
        });
        answer["status"]!.ToString().Should().Be("Accepted");
        return await bench.NextAsync("NotifyCustomerInformation");
    }

    private sealed class UploadServer : IDisposable
    {
        private readonly HttpListener _listener = new();

        public UploadServer()
        {
            using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                probe.Start();
                Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
            }

            _listener.Prefixes.Add(Address);
            _listener.Start();
            _ = ServeAsync();
        }

        public string Address { get; }

        public string? Path { get; private set; }

        public string? Body { get; private set; }

        public void Dispose() => _listener.Close();

        private async Task ServeAsync()
        {
            var context = await _listener.GetContextAsync();
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            Body = await reader.ReadToEndAsync();
            Path = context.Request.Url!.AbsolutePath;
            context.Response.StatusCode = 201;
            context.Response.Close();
        }
    }
}
