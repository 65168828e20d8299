using System.Globalization;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>Logs and customer information (N01, N09, N10).</summary>
[Binding]
public sealed class DiagnosticsSteps(Bench bench, Conversation conversation) : IAsyncDisposable
{
    private const string Status = "LogStatusNotification";
    private readonly LogServer _server = new();

    /// <summary>
    /// Has a server for logs: the one that the statement names as logLocation and refusingLogLocation, on an embedded bench one of the harness's own. Its addresses are <c>$logLocation</c> and
    /// <c>$refusingLogLocation</c>, where every upload fails.
    /// </summary>
    [Given("a server takes logs")]
    public async Task ServerTakesLogs()
    {
        await OfferAsync("logLocation", () => _server.Location);
        await OfferAsync("refusingLogLocation", () => _server.RefusingLocation);
    }

    /// <summary>The same, for a file at <c>$redirectingLogLocation</c>, from where the server sends uploads elsewhere.</summary>
    [Given("a server redirects logs")]
    public Task ServerRedirectsLogs() => OfferAsync("redirectingLogLocation", () => _server.RedirectingLocation);

    /// <summary>The same, with the name and password in <c>$protectedLogLocation</c> that the server asks for.</summary>
    [Given("a server takes logs from who has the password")]
    public Task ServerProtectsLogs() => OfferAsync("protectedLogLocation", () => _server.ProtectedLocation);

    /// <summary>
    /// Expects that the upload of the last GetLog fails for good so many seconds after the status that a step expected last. After the attempts before, the station may say that they failed, and that it tries again.
    /// </summary>
    [Then(@"^the station gives the upload of the log up after (\d+) seconds" + StepSupport.Requirement)]
    public async Task GivenUp(string seconds, string requirement)
    {
        var began = conversation.LastCall(Status);
        var due = began.Timestamp + conversation.Seconds(seconds);
        var query = new FrameQuery { Sender = Party.Station, Action = Status, Requirement = requirement.OrNull(), Within = due - bench.Clock.Now + TimeSpan.FromSeconds(bench.Statement.Timeouts.Message) };
        List<FrameRecord> Told() => [.. bench.Wire.Since(began.Number).Calls(Party.Station, Status)];
        await bench.Expect.UntilAsync(query, "the station to say at last that the upload failed", () => Told().Exists(frame => frame.Timestamp >= due - ValueSource.TimeTolerance));
        var expected = PayloadExpectation.From(
            [("requestId", WireExpectations.Value(conversation.LastCall("GetLog"), "requestId") ?? ""), ("status", "one of UploadFailure, BadMessage, PermissionDenied, NotSupportedOperation, Uploading")],
            bench.Values);
        foreach (var frame in Told())
        {
            if (expected.FirstMismatch(WireExpectations.Payload(frame)) is { } mismatch)
                throw bench.Expect.Violation(query, "The status of the upload is not as expected.", frame, mismatch.Path, mismatch.Expected, mismatch.Actual);
        }

        var last = Told()[^1];
        if (WireExpectations.Value(last, "status") == "Uploading" || last.Timestamp > due + ValueSource.TimeTolerance)
            throw bench.Expect.Violation(query, "The station does not give the upload up when all attempts have failed.", last, "status", $"a failure at {due:HH:mm:ss}", $"{WireExpectations.Value(last, "status")} at {last.Timestamp:HH:mm:ss}");
    }

    /// <summary>Expects NotifyCustomerInformation after NotifyCustomerInformation with the requestId of the last CustomerInformation, seqNo from 0 without gaps, until tbc is no longer true; and data in them.</summary>
    [Then("^the station reports what it knows of the customer" + StepSupport.Requirement)]
    public async Task Reported(string requirement)
    {
        var id = WireExpectations.Value(conversation.LastCall("CustomerInformation"), "requestId") ?? "";
        var query = new FrameQuery { Sender = Party.Station, Action = "NotifyCustomerInformation", Requirement = requirement.OrNull() };
        var data = "";
        for (var seqNo = 0; ; seqNo++)
        {
            (string, string)[] rows = [("requestId", id), ("seqNo", seqNo.ToString(CultureInfo.InvariantCulture)), ("generatedAt", "is now")];
            var part = await conversation.ExpectRequestAsync(query with { Payload = PayloadExpectation.From(rows, bench.Values) });
            data += WireExpectations.Value(part, "data");
            if (WireExpectations.Value(part, "tbc") == "true")
                continue;
            if (string.IsNullOrWhiteSpace(data))
                throw bench.Expect.Violation(query, "The station reports nothing of a customer that it knows.", part, "data", "customer information", "nothing");
            return;
        }
    }

    private async Task OfferAsync(string name, Func<string> own)
    {
        var isOwn = bench.Statement.Embedded && !bench.Statement.ConfiguredValues.ContainsKey(name);
        if (isOwn)
            await _server.StartAsync();
        bench.Values.Memory.Remember(name, isOwn ? own() : bench.Statement.Configured(name));
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
