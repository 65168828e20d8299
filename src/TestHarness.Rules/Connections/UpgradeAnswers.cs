using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules.Connections;

/// <summary>
/// A CSMS chooses a subprotocol and extensions only of those that the station offered (RFC 6455 section 4.2.2), and lets none in whose user name is not its identity (A00.FR.207, A00.FR.324).
/// </summary>
internal sealed class UpgradeAnswers() : WireRule(Description)
{
    private const string Offered = "RFC 6455 §4.2.2";
    private const string Identity = "A00.FR.207";

    private static readonly RuleCard Description = new(
        "upgrade-answer",
        "connections",
        Party.Csms,
        RuleCard.Every,
        "A station drops a connection whose subprotocol or compression it did not offer, and connects again for ever. One that is let in under another's name can stand in for any station whose password it knows.",
        new Requirement(Offered, "The subprotocol and the extensions of a connection are ones that the station offered."),
        new Requirement(Identity, "A station is let in only under the user name that is its identity."));

    private UpgradeFacts _upgrade;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (_upgrade.Look(seen) is not var (asked, accepted))
            return;
        Choice(seen, "subprotocols", asked.Fact("subprotocols"), accepted.Fact("subprotocol"));
        Choice(seen, "extensions", asked.Fact("extensions"), accepted.Fact("extensions"));
        if (accepted.Fact("subprotocol") is "ocpp2.0.1" or "ocpp2.1")
            Name(seen, asked);
    }

    private void Choice(Observation seen, string what, string? offered, string? chosen)
    {
        if (chosen is null)
            return;
        var names = Names(offered);
        foreach (var name in Names(chosen).Where(name => !names.Contains(name)))
            seen.Report(Breach(Offered, $"Of the {what}, the CSMS chose {name}, which the station did not offer.", offered ?? "none", name));
    }

    private void Name(Observation seen, ConnectionRecord asked)
    {
        if (asked.Fact("username") is { } user && asked.Fact("identity") is { } identity && user != identity && user != Uri.UnescapeDataString(identity))
            seen.Report(Breach(Identity, $"The station {identity} is let in with the user name {user}.", identity, user));
    }

    // Without their parameters.
    private static List<string> Names(string? list) =>
        [.. (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(';')[0].TrimEnd())];
}
