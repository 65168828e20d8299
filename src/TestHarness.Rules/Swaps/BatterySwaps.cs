using TestHarness.Ocpp;

namespace TestHarness.Rules.Swaps;

/// <summary>The messages of one battery swap, by its requestId, have the same idToken (S03.FR.01, S03.FR.03, S03.FR.06).</summary>
internal sealed class BatterySwaps() : WireRule(Description)
{
    private const int Most = 64;
    private const string Same = "S03.FR.03";

    private static readonly RuleCard Description = new(
        "battery-swap",
        "battery swap",
        Party.Station,
        RuleCard.V21,
        "Whoever put batteries in pays for those that come out. With another token at the end the swap is booked on somebody else.",
        new Requirement(Same, "BatteryOut and BatteryOutTimeout have the idToken of the BatteryIn with their requestId."));

    private Recent<long, string>? _tokens;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!seen.IsRequest(Party.Station, "BatterySwap") || seen.Payload.Number("requestId") is not { } id || seen.Payload.Text("idToken", "idToken") is not { } token)
            return;
        if (seen.Payload.Text("eventType") == "BatteryIn")
        {
            _tokens ??= new(Most);
            _tokens.Set(id, token);
        }
        else if (_tokens is not null && _tokens.TryGet(id, out var own) && !string.Equals(own, token, StringComparison.OrdinalIgnoreCase))
        {
            seen.Report(Breach(Same, $"The swap {id} began with the token {own} and goes on with {token}.", own, token, "idToken.idToken"));
        }
    }
}
