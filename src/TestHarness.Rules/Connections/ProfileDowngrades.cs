using TestHarness.Ocpp;

namespace TestHarness.Rules.Connections;

/// <summary>
/// A station accepts no network profile below its security profile (B09.FR.04), unless it says that it may (AllowSecurityProfileDowngrade), and never one of profile 1 (B09.FR.32); in
/// OCPP 1.6 no lower SecurityProfile (security white paper, A05.FR.01).
/// </summary>
internal sealed class ProfileDowngrades() : WireRule(Description)
{
    private const string Lower = "B09.FR.04";
    private const string Lower16 = "OCPP 1.6 Security A05.FR.01";

    private static readonly RuleCard Description = new(
        "security-profile-downgrade",
        "connections",
        Party.Station,
        RuleCard.Every,
        "Whoever gets hold of a CSMS could make a station talk in clear text, were it to accept a lower security profile by OCPP. Therefore it must not.",
        new Requirement(Lower, "A network profile with a lower securityProfile is rejected."),
        new Requirement(Lower16, "A lower value of SecurityProfile is rejected."));

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables { get; } = ["SecurityCtrlr.SecurityProfile", "SecurityCtrlr.AllowSecurityProfileDowngrade", "SecurityProfile"];

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsResult(Party.Station, "SetNetworkProfile"))
            Network(seen);
        else if (seen.IsResult(Party.Station, "ChangeConfiguration"))
            Key(seen);
    }

    private void Network(Observation seen)
    {
        if (seen.Payload.Text("status") != "Accepted" || seen.Variables.Number("SecurityCtrlr.SecurityProfile") is not { } current || seen.Request.Number("connectionData", "securityProfile") is not { } asked)
            return;
        // Whether it may go from 3 to 2 is only known where the station says so.
        var mayBe = asked > 1 && seen.Variables.Flag("SecurityCtrlr.AllowSecurityProfileDowngrade") is not false;
        if (asked < current && !mayBe)
            seen.Report(Breach(Lower, $"The station has the security profile {current}, and accepts a network profile with {asked}.", "Rejected", "Accepted", "status"));
    }

    private void Key(Observation seen)
    {
        if (!string.Equals(seen.Request.Text("key"), "SecurityProfile", StringComparison.OrdinalIgnoreCase) || seen.Payload.Text("status") is not ("Accepted" or "RebootRequired"))
            return;
        if (int.TryParse(seen.Request.Text("value"), out var asked) && seen.Variables.Number("SecurityProfile") is { } current && asked < current)
            seen.Report(Breach(Lower16, $"The charge point has the security profile {current}, and accepts {asked}.", "Rejected", seen.Payload.Text("status"), "status"));
    }
}
