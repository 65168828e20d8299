using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Station;

namespace TestHarness.Tests.Station;

/// <summary>Readings that the meter signs (E02.FR.14, J01.FR.21, J02.FR.21), and transactions that begin with one (E01.FR.04).</summary>
public sealed class SignedReadingTests
{
    private const string Sign = "SampledDataCtrlr.SignReadings";
    private const string KeyPolicy = "OCPPCommCtrlr.PublicKeyWithSignedMeterValue";
    private const string Value = "meterValue.0.sampledValue.0";
    private const string Signed = Value + ".signedMeterValue";

    [TestCase(OcppVersion.V201)]
    [TestCase(OcppVersion.V21)]
    public async Task A_transaction_begins_once_the_signed_start_value_is_there_and_energy_flows_only_then(OcppVersion version)
    {
        await using var bench = await StationBench.BootedAsync(version, StationBench.With(("TxCtrlr.TxStartPoint", "DataSigned"), (Sign, "true")));
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);
        await bench.Station.PlugInAsync(1);
        (await bench.EventsAsync()).Should().BeEmpty("the meter has not answered yet");
        (await bench.Station.ReadStateAsync()).Evses[0].Power.Should().Be(0);

        var started = await bench.NextAsync("TransactionEvent");

        started["eventType"].Should().Be("Started");
        started["triggerReason"].Should().Be("SignedDataReceived");
        started["idToken.idToken"].Should().Be("A");
        started["evse.connectorId"].Should().Be("1");
        started["transactionInfo.chargingState"].Should().Be("EVConnected");
        started[Value + ".context"].Should().Be("Transaction.Begin");
        Content(started[Signed + ".signedMeterData"]!)["RD"]![0]!["TX"]!.ToString().Should().Be("B");
        (await bench.NextAsync("TransactionEvent"))["transactionInfo.chargingState"].Should().Be("Charging");
    }

    [Test]
    public async Task Each_transaction_needs_a_start_value_of_its_own()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("TxCtrlr.TxStartPoint", "DataSigned"), (Sign, "true")));
        await bench.Station.PlugInAsync(1);
        for (var round = 0; round < 2; round++)
        {
            await bench.Station.PresentIdTokenAsync("A", evseId: 1);
            (await bench.NextAsync("TransactionEvent"))["triggerReason"].Should().Be("SignedDataReceived");
            await bench.Station.PresentIdTokenAsync("A", evseId: 1);
            (await bench.EventsAsync())[^1]["eventType"].Should().Be("Ended");
        }
    }

    [Test]
    public async Task A_driver_who_leaves_before_the_meter_answers_starts_nothing()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("TxCtrlr.TxStartPoint", "DataSigned"), (Sign, "true")));
        await bench.Station.PlugInAsync(1);
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);
        await bench.SettleAsync();
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);

        await bench.PassAsync(TimeSpan.FromSeconds(10));

        (await bench.EventsAsync()).Should().BeEmpty();
    }

    [Test]
    public async Task A_transaction_that_began_otherwise_does_not_wait_for_it()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("TxCtrlr.TxStartPoint", "EVConnected,DataSigned"), (Sign, "true")));

        await TransactionTests.Charge(bench);
    }

    [TestCase(OcppVersion.V201)]
    [TestCase(OcppVersion.V21)]
    public async Task What_is_signed_can_be_verified_with_the_key_that_the_meter_shows(OcppVersion version)
    {
        await using var bench = await StationBench.BootedAsync(version, StationBench.With((Sign, "true"), (KeyPolicy, "EveryMeterValue")));
        await bench.Station.PlugInAsync(1);
        var started = await bench.NextAsync("TransactionEvent");

        var shown = (await bench.Station.ReadStateAsync()).Variables["FiscalMetering#1.PublicKey"];
        Text(started[Signed + ".publicKey"]!).Should().Be(shown).And.StartWith("oca:base16:asn1:");
        started[Signed + ".signingMethod"].Should().Be("ECDSA-secp256r1-SHA256");
        started[Signed + ".encodingMethod"].Should().Be("OCMF");
        var parts = Text(started[Signed + ".signedMeterData"]!).Split('|');
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromHexString(shown!.Split(':')[^1]), out _);
        var signature = Convert.FromHexString(JsonNode.Parse(parts[2])!["SD"]!.ToString());
        key.VerifyData(Encoding.UTF8.GetBytes(parts[1]), signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence).Should().BeTrue();
        key.VerifyData(Encoding.UTF8.GetBytes(parts[1] + " "), signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence).Should().BeFalse();
    }

    [TestCase("Never", OcppVersion.V21, "", "", "")]
    [TestCase("OncePerTransaction", OcppVersion.V21, "key", "", "")]
    [TestCase("OncePerTransaction", OcppVersion.V201, "key", "", "")]
    [TestCase("EveryMeterValue", OcppVersion.V21, "key", "key", "key")]
    public async Task The_key_goes_with_as_many_values_as_the_CSMS_wants(string policy, OcppVersion version, params string[] expected)
    {
        await using var bench = await StationBench.BootedAsync(version, StationBench.With((Sign, "true"), (KeyPolicy, policy)));
        await bench.Station.PlugInAsync(1);
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);
        await bench.PassAsync(TimeSpan.FromSeconds(70));
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);
        var events = await bench.EventsAsync();
        string[] keys = [Key(events[0]), Key(events.Single(one => one["triggerReason"] == "MeterValuePeriodic")), Key(events[^1])];

        keys.Should().Equal(expected);

        static string Key(StationCall call) => call[Signed + ".publicKey"] is { Length: > 0 } ? "key" : "";
    }

    [TestCase(Sign, "false", false, false, false)]
    [TestCase("SampledDataCtrlr.SignStartedReadings", "false", false, true, true)]
    [TestCase("SampledDataCtrlr.SignUpdatedReadings", "false", true, false, true)]
    public async Task Only_what_the_CSMS_wants_is_signed(string variable, string value, bool started, bool updated, bool ended)
    {
        await using var bench = await StationBench.BootedAsync(change: options => options with { Variables = new Dictionary<string, string> { [Sign] = "true", [variable] = value } });
        await bench.Station.PlugInAsync(1);
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);
        await bench.PassAsync(TimeSpan.FromSeconds(70));
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);
        var events = await bench.EventsAsync();

        bool[] signed = [IsSigned(events[0]), IsSigned(events.Single(one => one["triggerReason"] == "MeterValuePeriodic")), IsSigned(events[^1])];

        signed.Should().Equal(started, updated, ended);
    }

    [Test]
    public async Task Clock_aligned_readings_are_signed_where_that_is_wanted()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("AlignedDataCtrlr.SignReadings", "true"), ("AlignedDataCtrlr.Interval", "900")));

        var values = await bench.NextAsync("MeterValues");
        if (values["evseId"] == "0")
            values = await bench.NextAsync("MeterValues");

        IsSigned(values).Should().BeTrue();
    }

    [Test]
    public async Task A_meter_keeps_its_key_over_a_reboot_and_counts_on()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With((Sign, "true")));
        await bench.Station.PlugInAsync(1);
        var before = await bench.NextAsync("TransactionEvent");
        var key = (await bench.Station.ReadStateAsync()).Variables["FiscalMetering#1.PublicKey"];
        await bench.Station.PowerCycleAsync();
        var after = await bench.NextAsync("TransactionEvent");

        (await bench.Station.ReadStateAsync()).Variables["FiscalMetering#1.PublicKey"].Should().Be(key);
        Page(after).Should().BeGreaterThan(Page(before));
    }

    [Test]
    public async Task A_station_whose_meters_do_not_sign_has_nothing_of_it()
    {
        await using var bench = await StationBench.BootedAsync(change: options => options with { Evses = [new EvseOptions { MeterSigns = false }] });

        var variables = (await bench.Station.ReadStateAsync()).Variables.Keys;

        variables.Should().NotContain(name => name.Contains("Sign", StringComparison.Ordinal) && name.Contains("Data", StringComparison.Ordinal)).And.NotContain(name => name.StartsWith("FiscalMetering"));
        (await SetAsync(bench, "TxStartPoint")).Should().Be("Rejected");
    }

    [Test]
    public async Task DataSigned_starts_transactions_but_cannot_stop_them()
    {
        await using var bench = await StationBench.BootedAsync();

        (await SetAsync(bench, "TxStartPoint")).Should().Be("Accepted");
        (await SetAsync(bench, "TxStopPoint")).Should().Be("Rejected");
    }

    private static async Task<string> SetAsync(StationBench bench, string variable)
    {
        var answer = await bench.AskAsync("SetVariables", new JsonObject
        {
            ["setVariableData"] = new JsonArray(new JsonObject
            {
                ["component"] = new JsonObject { ["name"] = "TxCtrlr" },
                ["variable"] = new JsonObject { ["name"] = variable },
                ["attributeValue"] = "DataSigned",
            }),
        });
        return answer["setVariableResult"]![0]!["attributeStatus"]!.ToString();
    }

    private static bool IsSigned(StationCall call) => call[Signed + ".signedMeterData"] is not null;

    private static string Text(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    private static JsonNode Content(string signedMeterData) => JsonNode.Parse(Text(signedMeterData).Split('|')[1])!;

    private static int Page(StationCall call) => int.Parse(Content(call[Signed + ".signedMeterData"]!)["PG"]!.ToString()[1..], System.Globalization.CultureInfo.InvariantCulture);
}
