using System.Net.Security;
using System.Security.Authentication;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.DeviceModels;
using TestHarness.Conformance.Judging;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station;

namespace TestHarness.Conformance.Operators;

/// <summary>Drives the reference station, be it the system under test or the peer.</summary>
/// <param name="station">The station.</param>
/// <param name="line">Its line to the CSMS, whose credentials can be replaced.</param>
/// <param name="trust">Makes client certificates that are not right; null where the bench has none to give.</param>
/// <param name="storage">Its storage, which can be made to fail; null where it is not to.</param>
internal sealed class ReferenceStationOperator(ReferenceStation station, StationLine line, BenchTrust? trust, FailingStorage? storage = null) : IOperator
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <inheritdoc />
    public string Name => "reference";

    /// <inheritdoc />
    public async Task<OperatorAnswer> PerformAsync(OperatorAction action, CancellationToken cancellation)
    {
        await DoAsync(action);
        return OperatorAnswer.Done;
    }

    private Task DoAsync(OperatorAction action)
    {
        var p = action.Parameters;
        return action.Name switch
        {
            OperatorActions.PowerCycle => station.PowerCycleAsync(),
            OperatorActions.PowerOff => station.PowerOffAsync(),
            OperatorActions.PowerOn => station.PowerOnAsync(),
            OperatorActions.PlugIn => station.PlugInAsync(Evse(p), Connector(p), p["ev"] is { } ev ? ev.Deserialize<EvOptions>(Options) : null),
            OperatorActions.Unplug => station.UnplugAsync(Evse(p)),
            OperatorActions.UnplugEv => station.UnplugVehicleAsync(Evse(p)),
            OperatorActions.PullCable => station.PullCableAsync(Evse(p), Connector(p)),
            OperatorActions.PresentIdToken => station.PresentIdTokenAsync((string)p["idToken"]!, (string)p["type"]!, Evse(p)),
            OperatorActions.ChooseTransactions => station.ChooseTransactionsAsync((int?)p["evseId"] is { } evseId ? [evseId] : null),
            OperatorActions.SetLimit => station.SetLimitAsync(Evse(p), (decimal?)p["maxCost"], (decimal?)p["maxEnergy"], (int?)(decimal?)p["maxTime"]),
            OperatorActions.PressStop => station.PressStopAsync(Evse(p)),
            OperatorActions.SuspendEv => station.EvSuspendAsync(Evse(p)),
            OperatorActions.ResumeEv => station.EvResumeAsync(Evse(p)),
            OperatorActions.Renegotiate => station.RenegotiateAsync(Evse(p)),
            OperatorActions.RequestPriority => station.RequestPriorityAsync(Evse(p), (bool)p["active"]!),
            OperatorActions.SetExternalLimit => Fire(station.SetExternalLimitAsync(Evse(p), (decimal)p["limit"]!, Enum.Parse<ChargingRateUnitEnumType>((string)p["unit"]!), (bool)p["localGeneration"]!)),
            OperatorActions.OccupyParkingBay => station.OccupyParkingBayAsync(Evse(p)),
            OperatorActions.LeaveParkingBay => station.LeaveParkingBayAsync(Evse(p)),
            OperatorActions.SetFault => station.SetConnectorFaultAsync(Evse(p), Connector(p)),
            OperatorActions.ClearFault => station.ClearFaultAsync(Evse(p), Connector(p)),
            OperatorActions.Configure => ConfigureAsync(p),
            OperatorActions.SendFromStation => Fire(station.SendAsync((string)p["action"]!, Encoding.UTF8.GetBytes(p["payload"]!.ToJsonString()))),
            OperatorActions.InstallFirmware => station.InstallFirmwareAsync((string)p["version"]!),
            OperatorActions.AnswerFromStation => station.AnswerNextAsync((string)p["action"]!, Encoding.UTF8.GetBytes(p["payload"]!.ToJsonString())),
            OperatorActions.HoldEvents => station.HoldEventsAsync(),
            OperatorActions.DeliverLastEvent => Fire(station.DeliverLastEventAsync()),
            OperatorActions.DeliverEvents => station.DeliverEventsAsync(),
            OperatorActions.ReconnectWith => ReconnectAsync(p),
            OperatorActions.FailNextWrite when storage is not null => Task.FromResult(storage.FailsNext = true),
            _ => throw new HarnessException($"The reference station cannot be asked to '{action.Name}'."),
        };
    }

    private Task ConfigureAsync(JsonObject parameters)
    {
        var name = VariableName.Parse($"{(string)parameters["component"]!}.{(string)parameters["variable"]!}");
        return station.ConfigureAsync(name.Component, name.Variable!, (string)parameters["value"]!, name.VariableInstance);
    }

    private async Task ReconnectAsync(JsonObject parameters)
    {
        var certificate = Text(parameters, "clientCertificate") is { } flaw
            ? (trust ?? throw new InconclusiveException("The harness has no authority that this CSMS trusts, and cannot make such a client certificate.")).InvalidClient(flaw)
            : null;
        TlsCipherSuite? suite = Text(parameters, "cipherSuite") is { } name
            ? Enum.TryParse<TlsCipherSuite>(name, out var known) ? known : throw new FormatException($"'{name}' is not the IANA name of a cipher suite.")
            : null;
        await station.PowerOffAsync();
        line.NextTlsVersion = Text(parameters, "tlsVersion") switch
        {
            null => null,
            "TLS 1.1" => (SslProtocols)0x300,
            "TLS 1.2" => SslProtocols.Tls12,
            "TLS 1.3" => SslProtocols.Tls13,
            var other => throw new FormatException($"'{other}' is no version of TLS: use 'TLS 1.1', 'TLS 1.2' or 'TLS 1.3'."),
        };
        line.NextEndpoint = Text(parameters, "endpoint") switch
        {
            null => null,
            "first" => 0,
            "second" => 1,
            var other => throw new FormatException($"'{other}' is no endpoint: use 'first' or 'second'."),
        };
        line.NextCredentials = new StationLine.Credentials(Text(parameters, "username"), Text(parameters, "password"), Text(parameters, "authorization") == "none", certificate, suite,
            Text(parameters, "subprotocols")?.Split(',', StringSplitOptions.TrimEntries));
        await station.PowerOnAsync();
    }

    // The answer is for the wire to show.
    private static Task Fire(Task sending) => sending.IsFaulted ? sending : Task.CompletedTask;

    private static int Evse(JsonObject parameters) => (int)parameters["evseId"]!;

    private static int Connector(JsonObject parameters) => (int)parameters["connectorId"]!;

    private static string? Text(JsonObject parameters, string name) => (string?)parameters[name];
}
