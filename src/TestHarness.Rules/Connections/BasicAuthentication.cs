using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;
using TestHarness.Rules.Variables;

namespace TestHarness.Rules.Connections;

/// <summary>A station with security profile 1 or 2 sends user name and password with every upgrade (A00.FR.203, A00.FR.302; in 1.6 the same of the security white paper). Which profile it has, it tells on the same connection.</summary>
internal sealed class BasicAuthentication() : WireRule(Description)
{
    private const string Every = "A00.FR.203";
    private const string Every16 = "OCPP 1.6 Security A00.FR.203";

    private static readonly RuleCard Description = new(
        "basic-authentication",
        "connections",
        Party.Station,
        RuleCard.Every,
        "A station that says it has a security profile and connects without a password looks protected to its operator. Whoever knows its name can take its place.",
        new Requirement(Every, "With security profile 1 or 2 every upgrade has user name and password."),
        new Requirement(Every16, "With SecurityProfile 1 or 2 every upgrade has user name and password."));

    private long _withoutPassword;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.Record is ConnectionRecord { Kind: ConnectionEventKind.UpgradeRequested, Leg: Party.Station } asked)
            _withoutPassword = asked.Fact("authorization") is null ? asked.ConnectionId : 0;
        else if (_withoutPassword != 0 && seen.Record.ConnectionId == _withoutPassword && seen.Frame is not null)
            Judge(seen);
    }

    private void Judge(Observation seen)
    {
        var name = seen.Version == OcppVersion.V16 ? "SecurityProfile" : "SecurityCtrlr.SecurityProfile";
        foreach (var (_, profile) in ToldVariables.In(seen).Where(told => told.Name == name && (told.Value is "1" or "2")).Take(1))
        {
            _withoutPassword = 0;
            seen.Report(Breach(seen.Version == OcppVersion.V16 ? Every16 : Every, $"The station has the security profile {profile}, and connected without user name and password.", "Basic authentication", "none"));
        }
    }
}
