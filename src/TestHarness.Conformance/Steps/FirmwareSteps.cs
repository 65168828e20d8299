using System.Globalization;
using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Operators;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>
/// Firmware updates (block L). What a station reports of an update stands in an order of its own, whatever drivers do meanwhile: each of these steps looks behind the status that the one before it found.
/// Which update a status belongs to is for the rules to judge (L01.FR.10), but where one took the place of another.
/// </summary>
[Binding]
public sealed class FirmwareSteps(Bench bench, Conversation conversation)
{
    private const string Action = "FirmwareStatusNotification";
    private readonly HashSet<string> _possible = [];
    private readonly HashSet<string> _reported = [];
    private FrameRecord? _update;
    private (DateTimeOffset Date, string? Requirement)? _notBefore;
    private long _position;

    private TimeSpan Patience => TimeSpan.FromSeconds(bench.Statement.Timeouts.Boot);

    /// <summary>Offers firmware for the reference station on a file server of the harness. Of a product's own the statement tells where it is.</summary>
    [Given("a file server offers new firmware")]
    public async Task Offered()
    {
        if (bench.Firmware is { } firmware)
            await firmware.OfferAsync(new Station.StationOptions { Identity = bench.Identity, CsmsUrl = new Uri("ws://localhost") }.Model);
        else
            _ = bench.Values.Resolve("the configured firmwareLocation");
    }

    /// <summary>Expects the next status of the firmware update, answered by the CSMS.</summary>
    [Then(@"^the station reports the firmware update as (\w+(?: or \w+)*)" + StepSupport.Requirement)]
    public async Task Reports(string statuses, string requirement) => await NextAsync(statuses.Split(" or "), requirement.OrNull());

    /// <summary>Makes the harness's station tell a status of the firmware update, or of the publication, that the CSMS asked for last; expects that the CSMS answers.</summary>
    [When(@"^the station reports the (firmware update|publication of firmware) as (\w+)$")]
    public async Task Report(string job, string status)
    {
        var (ask, notification) = job == "firmware update" ? ("UpdateFirmware", Action) : ("PublishFirmware", "PublishFirmwareStatusNotification");
        if (bench.Sut == Party.Station)
            throw new HarnessException($"Nobody can ask a station under test to send {notification} by itself.");
        var asked = (ask == "UpdateFirmware" ? Updates().LastOrDefault() : null) ?? conversation.LastCall(ask);
        var payload = new JsonObject { ["status"] = status, ["requestId"] = int.Parse(RequestId(asked)!, CultureInfo.InvariantCulture) };
        if (status == "Published")
            payload["location"] = new JsonArray(bench.Values.Resolve("the configured firmwareLocation"));
        await bench.ActAsync(OperatorActions.LetStationSend(notification, payload));
        var call = await conversation.ExpectRequestAsync(new FrameQuery { Sender = Party.Station, Action = notification });
        await bench.Expect.AnswerAsync(call, new FrameQuery { Sender = Party.Csms, Action = notification });
    }

    /// <summary>Lets the harness's station reboot with new firmware.</summary>
    [When("the station boots with new firmware")]
    public Task Boot() => bench.Sut == Party.Station
        ? throw new HarnessException("A station under test boots with new firmware when it has installed it.")
        : bench.ActAsync(OperatorActions.BootWithFirmware("2.0.0"));

    /// <summary>The firmware update may have a status, or not, before what the next steps expect of it.</summary>
    [Then(@"^the station may report the firmware update as (\w+)$")]
    public void MayReport(string status) => _possible.Add(status);

    /// <summary>Expects that the next status does not come before the date in UpdateFirmware.</summary>
    [Then("^the station waits with the firmware until its (retrieveDateTime|installDateTime)" + StepSupport.Requirement)]
    public void Waits(string date, string requirement)
    {
        Begin();
        _notBefore = (DateTimeOffset.Parse(WireExpectations.Value(_update!, "firmware." + date)!, CultureInfo.InvariantCulture), requirement.OrNull());
    }

    /// <summary>
    /// Expects that the firmware is installed and takes over: Installing, unless the boot loader cannot tell it; with InstallRebooting before each reboot (reusable states RebootBeforeFirmwareInstallation and
    /// RebootBeforeFirmwareActivation) or at least a new connection; Installed, the security event FirmwareUpdated, and no connector left Unavailable.
    /// </summary>
    [Then("^the station installs the firmware" + StepSupport.Requirement)]
    public async Task Installs(string requirement)
    {
        var before = _position;
        await InstallAsync(requirement.OrNull(), "Installed");
        var query = Query("SecurityEventNotification", "L01.FR.31");
        await bench.Expect.UntilAsync(
            query,
            "the station to send SecurityEventNotification with type FirmwareUpdated",
            () => Calls(before, "SecurityEventNotification").Any(frame => WireExpectations.Value(frame, "type") == "FirmwareUpdated"));
        await bench.Expect.UntilAsync(
            Query("BootNotification", requirement.OrNull()) with { Within = Patience },
            "the station to connect again with its new firmware",
            () => bench.Wire.Since(before).OfType<ConnectionRecord>().Any(record => record is { Kind: ConnectionEventKind.UpgradeAccepted, Leg: Party.Station }));
        await bench.Expect.UntilAsync(
            Query("StatusNotification", null),
            "the station to report every connector as Available that it had reported as Unavailable",
            () => !bench.Statement.Layout.Connectors.Any(place => ConnectorReports.LastStatus(bench.Wire.Since(_update!.Number), place.EvseId, place.ConnectorId) == "Unavailable"));
    }

    /// <summary>The same up to the end, which is that the firmware cannot be installed.</summary>
    [Then("^the installation of the firmware fails" + StepSupport.Requirement)]
    public Task Fails(string requirement) => InstallAsync(requirement.OrNull(), "InstallVerificationFailed", "InstallationFailed");

    private async Task InstallAsync(string? requirement, params string[] ends)
    {
        while (true)
        {
            var record = await NextAsync(["Installing", "InstallRebooting", .. ends], requirement);
            var status = WireExpectations.Value(record, "status")!;
            if (status == "InstallRebooting")
            {
                await BootsAsync(record);
            }
            else if (ends.Contains(status))
            {
                if (!_reported.Contains("Installing") && !_reported.Contains("InstallRebooting"))
                    throw bench.Expect.Violation(Query(Action, "L01.FR.01"), "The station did not tell that it installs the firmware.", record, "status", "Installing", status);
                return;
            }
        }
    }

    private async Task BootsAsync(FrameRecord reboot)
    {
        var query = Query("BootNotification", null) with { Within = Patience };
        FrameRecord? boot = null;
        await bench.Expect.UntilAsync(query, "the station to send BootNotification", () => (boot = Calls(reboot.Number, "BootNotification").FirstOrDefault()) is not null);
        if (WireExpectations.Value(boot!, "reason") is var reason && reason != "FirmwareUpdate")
            throw bench.Expect.Violation(query, "The station booted for its firmware, and does not tell so.", boot!, "reason", "FirmwareUpdate", reason ?? "none");
        await bench.Expect.AnswerAsync(boot!, new FrameQuery { Sender = Party.Csms, Action = "BootNotification" });
    }

    private async Task<FrameRecord> NextAsync(IReadOnlyList<string> statuses, string? requirement)
    {
        Begin();
        var wait = _notBefore is { } limit && limit.Date > bench.Clock.Now ? limit.Date - bench.Clock.Now : TimeSpan.Zero;
        var query = Query(Action, requirement) with { Within = wait + Patience };
        FrameRecord? found = null;
        await bench.Expect.UntilAsync(query, $"the station to report the firmware update as {string.Join(" or ", statuses)}", () => (found = Calls(_position, Action).FirstOrDefault(frame => !IsPassed(frame, statuses))) is not null);
        _position = found!.Number;
        bench.Cursor.Consume(found, inAnyOrder: true);
        conversation.Remember(found);
        var status = WireExpectations.Value(found, "status");
        if (status is null || !statuses.Contains(status))
            throw bench.Expect.Violation(query, "The firmware update has another status.", found, "status", string.Join(" or ", statuses), status ?? "none");
        if (_notBefore is { } due && found.Timestamp < due.Date - ValueSource.TimeTolerance)
            throw bench.Expect.Violation(Query(Action, due.Requirement), "The firmware update goes on too early.", found, "status", $"{status} not before {due.Date:u}", $"{found.Timestamp:u}");
        _notBefore = null;
        if (Updates().Count() > 1 && RequestId(found) != RequestId(_update!))
            throw bench.Expect.Violation(Query(Action, "L01.FR.10"), "The status is that of another firmware update.", found, "requestId", RequestId(_update!) ?? "", RequestId(found) ?? "none");
        _reported.Add(status);
        await bench.Expect.AnswerAsync(found, new FrameQuery { Sender = Party.Csms, Action = Action });
        return found;
    }

    // A newer update begins with its request, unless that was refused.
    private void Begin()
    {
        var newest = Updates().LastOrDefault() ?? throw new FormatException("No step before this one had UpdateFirmware accepted.");
        if (newest == _update)
            return;
        _update = newest;
        _position = Math.Max(_position, newest.Number);
        _reported.Clear();
    }

    private IEnumerable<FrameRecord> Updates()
    {
        var frames = bench.Records.OfType<FrameRecord>().ToList();
        return frames.Calls(Party.Csms, "UpdateFirmware").Where(call => frames.Exists(answer => answer.AnswersRecord == call.Number && WireExpectations.Value(answer, "status") is "Accepted" or "AcceptedCanceled"));
    }

    // What may come and need not; and the end of an update that was cancelled (L01.FR.24, note).
    private bool IsPassed(FrameRecord frame, IReadOnlyList<string> wanted) =>
        WireExpectations.Value(frame, "status") is { } status
        && ((_possible.Contains(status) && !wanted.Contains(status)) || (status is "DownloadFailed" or "InstallationFailed" && Updates().Any(other => other != _update && RequestId(other) == RequestId(frame))));

    private IEnumerable<FrameRecord> Calls(long after, string action) => bench.Wire.Since(after).Calls(Party.Station, action);

    private static string? RequestId(FrameRecord frame) => WireExpectations.Value(frame, "requestId");

    private static FrameQuery Query(string action, string? requirement) => new() { Sender = Party.Station, Action = action, Requirement = requirement };
}
