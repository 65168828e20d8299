using System.Globalization;
using TestHarness.Ocpp;

namespace TestHarness.Rules.Connections;

/// <summary>The password of Basic authentication has the length that the version asks for (A00.FR.205, A00.FR.304; in 1.6 the security white paper).</summary>
internal sealed class PasswordLength() : WireRule(Description)
{
    private const string Length = "A00.FR.205";
    private const string Length16 = "OCPP 1.6 Security A00.FR.205";

    private static readonly RuleCard Description = new(
        "password-length",
        "connections",
        Party.Station,
        RuleCard.Every,
        "A short password is guessed. One of 1.6 that is longer than 20 bytes is as a rule the key in hexadecimal digits, sent as it is configured: the CSMS compares it with the key itself and refuses the charge point.",
        // Which password it is, its owner chose.
        new Requirement(Length, "A password has 16 to 40 characters, in 2.1 up to 64.", RuleWeight.Trap),
        new Requirement(Length16, "A password of 1.6 has 16 to 20 bytes.", RuleWeight.Trap));

    private UpgradeFacts _upgrade;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (_upgrade.Look(seen) is not var (asked, accepted) || !int.TryParse(asked.Fact("passwordLength"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return;
        var most = accepted.Fact("subprotocol") switch
        {
            "ocpp1.6" => 20,
            "ocpp2.0.1" => 40,
            "ocpp2.1" => 64,
            _ => (int?)null,
        };
        if (most is not null && (length < 16 || length > most))
            seen.Report(Breach(most == 20 ? Length16 : Length, $"The password of the station has {length} bytes.", $"16 to {most}", $"{length}"));
    }
}
