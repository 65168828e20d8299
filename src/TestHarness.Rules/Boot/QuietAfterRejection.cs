using TestHarness.Ocpp;

namespace TestHarness.Rules.Boot;

/// <summary>After it rejected a station, the CSMS sends it no request until it accepts it (B03.FR.03, in OCPP 1.6 section 4.2 a SHOULD).</summary>
internal sealed class QuietAfterRejection() : WireRule(Description)
{
    private const string Quiet = "B03.FR.03";
    private const string Version16 = "OCPP 1.6 §4.2";

    private static readonly RuleCard Description = new(
        "boot-rejected-quiet",
        "boot",
        Party.Csms,
        RuleCard.Every,
        "A station that was rejected may not answer, and may be gone until the interval is over. A CSMS that goes on all the same waits for answers that never come, and takes the station for broken.",
        new Requirement(Quiet, "To a station that it rejected, a CSMS sends no request."),
        new Requirement(Version16, "To a charge point that it rejected, a central system sends no request.", RuleWeight.Should));

    private long? _rejectedOn;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsResult(Party.Csms, "BootNotification"))
            _rejectedOn = seen.Payload.Text("status") == "Rejected" ? seen.Record.ConnectionId : null;
        else if (_rejectedOn == seen.Record.ConnectionId && seen.IsRequest(Party.Csms))
            seen.Report(Breach(seen.Version == OcppVersion.V16 ? Version16 : Quiet, "The CSMS rejected the station, and sends it a request.", "no request until it accepts the station", seen.Frame!.Action));
    }
}
