using TestHarness.Ocpp;

namespace TestHarness.Rules.MeterValues;

/// <summary>The public key comes with signed meter values as often as the variable PublicKeyWithSignedMeterValue says. Silent until the station told it.</summary>
internal sealed class MeterKeys() : WireRule(Description)
{
    private const string Key = "OCPPCommCtrlr.PublicKeyWithSignedMeterValue";
    private const int Most = 64;

    private static readonly RuleCard Description = new(
        "signed-meter-key",
        "meter values",
        Party.Station,
        RuleCard.V2,
        "A driver may check what was charged by the meter's signature. Without the key nothing can be checked; with the key beside every value a slow line carries little else.",
        new Requirement(Key, "The public key comes with signed data as often as PublicKeyWithSignedMeterValue says.", RuleWeight.Should));

    private static readonly string[] Told = [Key];

    private Recent<string, string>? _keys;

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        foreach (var reading in seen.Readings)
        {
            foreach (var sample in reading.Samples)
            {
                if (sample.Sample.Object("signedMeterValue") is { } signed)
                    Check(seen, sample, signed.Text("publicKey"));
            }
        }
    }

    private void Check(Observation seen, MeterSample sample, string? key)
    {
        var hasKey = !string.IsNullOrEmpty(key);
        switch (seen.Variables.Text(Key))
        {
            case "Never" when hasKey:
                Report(seen, sample, "The public key comes with a signed value, and the station told that it never does.", "no key", "a key");
                break;
            case "EveryMeterValue" when !hasKey:
                Report(seen, sample, "A signed value comes without the public key.", "a key", "no key");
                break;
            case "OncePerTransaction" when hasKey && seen.Payload.Text("transactionInfo", "transactionId") is { } id:
                Once(seen, sample, id, key!);
                break;
        }
    }

    // A message that is sent again, and the other values of the same one, have it too.
    private void Once(Observation seen, MeterSample sample, string id, string key)
    {
        var place = $"{seen.Payload.Text("timestamp")}";
        _keys ??= new(Most);
        if (!_keys.TryGet($"{id}/{key}", out var first))
            _keys.Add($"{id}/{key}", place, out _);
        else if (first != place)
            Report(seen, sample, $"The public key comes with a further event of transaction {id}.", "once in a transaction", "again");
    }

    private void Report(Observation seen, MeterSample sample, string message, string expected, string actual) =>
        seen.Report(Breach(Key, message, expected, actual, $"{sample.Path}.signedMeterValue.publicKey"));
}
