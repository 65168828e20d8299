using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps.States;

/// <summary>What another idToken than the driver's does to a session: one of the same group (C09), a master pass (C16).</summary>
public sealed class OtherTokenStates(Bench bench, Conversation conversation, ChargingSessions sessions, ChargingStates charging, EndingStates endings)
{
    /// <summary>StopAuthorized, with another idToken of the driver's group; it need not be told (E07.FR.02).</summary>
    /// <param name="token">Its name in the statement.</param>
    /// <param name="asksCsms">Whether the station must ask the CSMS first; it must not where it has the idToken in its cache or list.</param>
    /// <param name="requirement">The requirement that says so.</param>
    public async Task StopByGroupAsync(string token, bool asksCsms, string? requirement)
    {
        var session = await sessions.AtAsync(bench.EvseId);
        var (idToken, type) = sessions.Token(token);
        await charging.TransactionDurationAsync();
        var from = bench.Wire.Count;
        await charging.PresentAsync(bench.EvseId, token);
        if (asksCsms)
        {
            var authorize = await conversation.ExpectRequestAsync(new FrameQuery
            {
                Sender = Party.Station,
                Action = "Authorize",
                Payload = PayloadExpectation.From([("idToken.idToken", idToken), ("idToken.type", type)], bench.Values),
                Requirement = requirement,
            });
            await bench.Expect.AnswerAsync(authorize, new FrameQuery
            {
                Sender = Party.Csms,
                Action = "Authorize",
                Payload = PayloadExpectation.From([("idTokenInfo.status", "Accepted"), ("idTokenInfo.groupIdToken.idToken", $"the configured {token} idToken group")], bench.Values),
                Requirement = "C09.FR.09",
            });
        }

        await endings.StoppedAsync(session, asksCsms ? "C09.FR.03" : requirement, Rows("StopAuthorized", idToken, type));
        if (!asksCsms)
            await charging.NotAskedAsync(from, requirement);
    }

    /// <summary>What a master pass makes of the session at an EVSE, whatever the way to choose it: its authorization ends, and its last event says why (C16.FR.08).</summary>
    public async Task StopByMasterPassAsync(int evseId, string? requirement)
    {
        var session = await sessions.AtAsync(evseId);
        session.StoppedReason = "MasterPass";
        var (idToken, type) = sessions.Token("masterPass");
        await endings.StoppedAsync(session, requirement, Rows("one of StopAuthorized, ChargingStateChanged", idToken, type));
    }

    /// <summary>Expects that energy is still transferred at an EVSE: nothing told otherwise since it began.</summary>
    public async Task GoOnAsync(int evseId, string? requirement)
    {
        var session = await sessions.AtAsync(evseId);
        await conversation.ProbeAsync();
        var events = bench.Records.OfType<FrameRecord>().Where(frame => frame.Sender == Party.Station && sessions.IsEvent(session, frame)).ToList();
        var state = events.LastOrDefault(frame => WireExpectations.Value(frame, "transactionInfo.chargingState") is not null);
        if (events.Find(frame => WireExpectations.Value(frame, "eventType") == "Ended") is { } ended)
            throw Stopped(ended, "eventType", "no Ended", requirement);
        if (state is not null && WireExpectations.Value(state, "transactionInfo.chargingState") != "Charging")
            throw Stopped(state, "transactionInfo.chargingState", "Charging", requirement);
    }

    private static (string Path, string Matcher)[] Rows(string trigger, string idToken, string type) =>
        [("triggerReason", trigger), ("idToken.idToken", $"is absent or {idToken}"), ("idToken.type", $"is absent or {type}")];

    private Judging.ExpectationException Stopped(FrameRecord record, string path, string expected, string? requirement) => bench.Expect.Violation(
        new FrameQuery { Sender = Party.Station, Action = "TransactionEvent", Requirement = requirement },
        "The station stopped the energy transfer.", record, path, expected, WireExpectations.Value(record, path) ?? "absent");
}
