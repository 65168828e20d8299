using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Operators;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>Passwords and security profiles (A00, A01, A05).</summary>
[Binding]
public sealed class SecuritySteps(Bench bench, Conversation conversation, CertificateSteps certificates)
{
    /// <summary>Expects that the station asks for a WebSocket connection with what its security profile has: user name and password with 1 and 2, neither of them with 0 and 3.</summary>
    [Then("^the station asks to connect with the credentials of its security profile" + StepSupport.Requirement)]
    public async Task AsksWithCredentials(string requirement)
    {
        var request = await UpgradeAsync(requirement);
        var expected = bench.SecurityProfile is 1 or 2 ? $"Basic, for {bench.Identity}" : "none";
        var actual = request.Fact("authorization") is { } scheme ? $"{scheme}, for {request.Fact("username")}" : "none";
        if (actual != expected)
            throw Wrong(request, requirement, "The station does not authenticate itself as its security profile asks.", expected, actual);
    }

    /// <summary>Chooses a password that is new to the station, as <c>$newPassword</c>, and remembers the one that it has, as <c>$oldPassword</c>. A station outside of the harness is given that again after the case.</summary>
    [Given("a new password is chosen for the station")]
    public void ChoosePassword()
    {
        var old = bench.Values.Resolve("the configured basicAuthPassword")!;
        bench.Values.Memory.Remember("oldPassword", old);
        bench.Values.Memory.Remember("newPassword", bench.Values.Resolve("a random password"));
        if (bench.KeepsState && bench.Sut == Party.Station)
            bench.Changes.Variable("SecurityCtrlr.BasicAuthPassword to what the statement says", "SecurityCtrlr.BasicAuthPassword", () => GiveBackAsync(JsonText.Of(old)));
    }

    /// <summary>Expects that the station connects, and that the CSMS, which takes the new password only, lets it in. A station that keeps its connection loses it once.</summary>
    [Then("^the station connects with the new password" + StepSupport.Requirement)]
    public async Task ConnectsWithPassword(string requirement)
    {
        ConnectionRecord request;
        try
        {
            request = await UpgradeAsync(requirement);
        }
        catch (ExpectationException)
        {
            await bench.Network.DropAsync();
            request = await UpgradeAsync(requirement);
        }

        if (request.Fact("authorization") != "Basic" || request.Fact("username") != bench.Identity)
            throw Wrong(request, requirement, "The station does not send its identity and password.", $"Basic, for {bench.Identity}", $"{request.Fact("authorization")}, for {request.Fact("username")}");
        var answer = await bench.Expect.EventAsync(
            Party.Station, "the station to be let in", record => record.Leg == Party.Station && record.ConnectionId == request.ConnectionId && record.Kind is ConnectionEventKind.UpgradeAccepted or ConnectionEventKind.UpgradeRefused,
            requirement: requirement.OrNull());
        if (answer.Kind == ConnectionEventKind.UpgradeRefused)
            throw Wrong(answer, requirement, "The station did not connect with the password that it was given.", "the new password", $"another one, refused with HTTP status {answer.Fact("status")}");
    }

    /// <summary>Expects that the station boots where it answered the last SetVariables with RebootRequired.</summary>
    [Then("the station boots if it said that it had to")]
    public async Task BootsIfRequired()
    {
        var answer = await bench.Expect.AnswerAsync(conversation.LastCall("SetVariables"), new FrameQuery { Sender = Party.Station, Action = "SetVariables" });
        if (WireExpectations.Value(answer, "setVariableResult[0].attributeStatus") == "RebootRequired")
            await conversation.ExpectRequestAsync(new FrameQuery { Sender = Party.Station, Action = "BootNotification", Within = TimeSpan.FromSeconds(bench.Statement.Timeouts.Boot) });
    }

    /// <summary>Memory state CertificateInstalled with security profile 1, RenewChargingStationCertificate with 2: what the next profile asks for. The harness's own station trusts the CSMS from the beginning.</summary>
    [Given("the station has what the next security profile asks for")]
    public Task ReadyForNext() => bench.SecurityProfile switch
    {
        1 when bench.Sut == Party.Csms => Task.CompletedTask,
        1 => certificates.Installed("the configured CSMSRootCertificate", "CSMSRootCertificate"),
        _ => certificates.Renewed(),
    };

    /// <summary>The storage of the harness's own station fails once: it cannot keep the next network profile or variable that the CSMS sets.</summary>
    [Given("the station cannot store what it is told next")]
    public Task CannotStore() => bench.PerformAsync(OperatorActions.FailStorage());

    /// <summary>Goes on only with a station that has no CSMS root certificate.</summary>
    [Given("the station has no CSMSRootCertificate")]
    public async Task HasNoRoot()
    {
        var answer = await conversation.CsmsAsksAsync("GetInstalledCertificateIds", new JsonObject { ["certificateType"] = new JsonArray("CSMSRootCertificate") });
        if ((string?)answer["status"] != "NotFound" && answer["certificateHashDataChain"]?.AsArray().Count is not (null or 0))
            throw new InconclusiveException("The station has a CSMSRootCertificate. Delete it before the case.");
        bench.Cursor.MoveToEnd();
    }

    // The station may connect again at once, which the next case would take for a loss; so it does now.
    private async Task GiveBackAsync(string password)
    {
        if (await conversation.SetVariableAsync("SecurityCtrlr", "BasicAuthPassword", password) is var status and not ("Accepted" or "RebootRequired"))
            throw new InconclusiveException($"SetVariables was answered with {status}.");
        await bench.Network.DropAsync();
        await bench.Expect.EventAsync(Party.Station, "the station to connect with its old password", record => record is { Leg: Party.Station, Kind: ConnectionEventKind.UpgradeAccepted });
    }

    private Task<ConnectionRecord> UpgradeAsync(string requirement) => bench.Expect.EventAsync(
        Party.Station, "the station to ask for a WebSocket connection", record => record is { Leg: Party.Station, Kind: ConnectionEventKind.UpgradeRequested }, requirement: requirement.OrNull());

    private ExpectationException Wrong(ConnectionRecord record, string requirement, string message, string expected, string actual) =>
        new(new Finding(requirement.OrNull() ?? string.Join(", ", bench.Requirements), FindingLayer.Expectation, FindingSeverity.Violation, Party.Station, message)
        {
            RecordNumber = record.Number,
            Expected = expected,
            Actual = actual,
        });
}
