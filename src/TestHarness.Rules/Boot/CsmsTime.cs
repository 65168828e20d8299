using TestHarness.Ocpp;

namespace TestHarness.Rules.Boot;

/// <summary>
/// The currentTime of the CSMS is the time (G02.FR.03, OCPP 1.6 section 4.6), as the clock of the recorder has it. Either may be wrong, which is why it is a warning, beyond five minutes, and
/// one for each connection.
/// </summary>
internal sealed class CsmsTime() : WireRule(Description)
{
    private const string Current = "G02.FR.03";
    private const string Version16 = "OCPP 1.6 §4.6";
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(5);

    private static readonly RuleCard Description = new(
        "csms-time",
        "boot",
        Party.Csms,
        RuleCard.Every,
        "Stations set their clocks by the currentTime of the CSMS. When it is a local time that calls itself UTC, every transaction and meter value is hours off, tariffs by the hour are wrong and certificates not valid yet.",
        new Requirement(Current, "The currentTime of a response is the current time.", RuleWeight.Trap),
        new Requirement(Version16, "The currentTime of a response is the current time.", RuleWeight.Trap));

    private long _reported;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!seen.IsResult(Party.Csms, "Heartbeat") && !seen.IsResult(Party.Csms, "BootNotification"))
            return;
        if (seen.Record.ConnectionId == _reported || seen.Payload.Time("currentTime") is not { } told || (told - seen.At).Duration() <= Apart)
            return;
        _reported = seen.Record.ConnectionId;
        var quarters = Math.Round((told - seen.At).TotalMinutes / 15, 2);
        var hint = Math.Abs(quarters - Math.Round(quarters)) < 0.1 ? " The difference is whole quarters of an hour, as of a local time that is taken for UTC." : "";
        seen.Report(Breach(
            seen.Version == OcppVersion.V16 ? Version16 : Current,
            $"The CSMS's time is {Durations.Text(told - seen.At)} off the recorder's.{hint}",
            $"about {seen.At:O}",
            $"{told:O}",
            "currentTime"));
    }
}
