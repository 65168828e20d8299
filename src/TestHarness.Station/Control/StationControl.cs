using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TestHarness.Transport.Control;
using TestHarness.Transport.Rpc;

namespace TestHarness.Station.Control;

/// <summary>
/// Does over HTTP on loopback what a person can do at a station; docs/control-station.md describes every endpoint. Whatever is done is answered with the
/// station's state behind it.
/// </summary>
public sealed class StationControl : IAsyncDisposable
{
    private readonly ReferenceStation _station;
    private ControlHost? _host;

    private StationControl(ReferenceStation station) => _station = station;

    /// <summary>Its address: <c>http://127.0.0.1:port/</c>.</summary>
    public Uri Address => _host!.Address;

    /// <summary>Listens on loopback.</summary>
    /// <param name="station">The station.</param>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Transport.WebSockets.PortInUseException">Another program listens there.</exception>
    public static async Task<StationControl> StartAsync(ReferenceStation station, int port = 0, CancellationToken cancellation = default)
    {
        var control = new StationControl(station);
        control._host = await ControlHost.StartAsync(port, control.Map, StatusOf, cancellation);
        return control;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _host?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static int? StatusOf(Exception error) => error switch
    {
        ArgumentOutOfRangeException => 404,
        InvalidOperationException => 409,
        _ => null,
    };

    private void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/state", AnswerAsync);
        Do(routes, "/power-on", _ => _station.PowerOnAsync());
        Do(routes, "/power-off", _ => _station.PowerOffAsync());
        Do(routes, "/power-cycle", _ => _station.PowerCycleAsync());
        Do(routes, "/network/cut", _ => _station.CutNetworkAsync());
        Do(routes, "/network/restore", _ => _station.RestoreNetworkAsync());
        Do(routes, "/firmware", async context => await _station.InstallFirmwareAsync((await ControlBody.ReadAsync<FirmwareOrder>(context.Request)).Version
            ?? throw new ControlProblemException(400, "The body names no version.", "version")));
        Do(routes, "/id-tokens", PresentAsync);
        Do(routes, "/master-pass", async context => await _station.ChooseTransactionsAsync((await ControlBody.ReadAsync<ChoiceOrder>(context.Request)).EvseIds));
        Do(routes, "/external-limit", LimitExternallyAsync);
        routes.MapPost("/calls/{action}", CallAsync);
        Do(routes, "/answers/{action}", async context =>
            await _station.AnswerNextAsync((string)context.Request.RouteValues["action"]!, Encoding.UTF8.GetBytes((await ControlBody.ReadObjectAsync(context.Request)).ToJsonString())));
        MapEvses(routes);
    }

    private void MapEvses(IEndpointRouteBuilder routes)
    {
        Do(routes, "/evses/{evseId}/plug-in", async context =>
        {
            var order = await ControlBody.ReadAsync<PlugInOrder>(context.Request);
            await _station.PlugInAsync(EvseId(context), order.ConnectorId, order.Ev);
        });
        Do(routes, "/evses/{evseId}/unplug", context => _station.UnplugAsync(EvseId(context)));
        Do(routes, "/evses/{evseId}/unplug-vehicle", context => _station.UnplugVehicleAsync(EvseId(context)));
        Do(routes, "/evses/{evseId}/connectors/{connectorId}/pull-cable", context => _station.PullCableAsync(EvseId(context), ConnectorId(context)));
        Do(routes, "/evses/{evseId}/press-stop", context => _station.PressStopAsync(EvseId(context)));
        Do(routes, "/evses/{evseId}/limit", async context =>
        {
            var order = await ControlBody.ReadAsync<LimitOrder>(context.Request);
            await _station.SetLimitAsync(EvseId(context), order.MaxCost, order.MaxEnergy, order.MaxTime);
        });
        Do(routes, "/evses/{evseId}/occupy-bay", context => _station.OccupyParkingBayAsync(EvseId(context)));
        Do(routes, "/evses/{evseId}/leave-bay", context => _station.LeaveParkingBayAsync(EvseId(context)));
        Do(routes, "/evses/{evseId}/ev-suspend", context => _station.EvSuspendAsync(EvseId(context)));
        Do(routes, "/evses/{evseId}/ev-resume", context => _station.EvResumeAsync(EvseId(context)));
        Do(routes, "/evses/{evseId}/ev-renegotiate", async context =>
        {
            var order = await ControlBody.ReadAsync<NeedsOrder>(context.Request);
            await _station.RenegotiateAsync(EvseId(context), order.EnergyAmount, order.Departure is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
        });
        Do(routes, "/evses/{evseId}/priority", async context => await _station.RequestPriorityAsync(EvseId(context), (await ControlBody.ReadAsync<PriorityOrder>(context.Request)).Active));
        Do(routes, "/evses/{evseId}/connectors/{connectorId}/lock", async context =>
        {
            var order = await ControlBody.ReadAsync<LockOrder>(context.Request);
            await _station.JamLockAsync(EvseId(context), ConnectorId(context), order.Jammed);
        });
        const string fault = "/evses/{evseId}/connectors/{connectorId}/fault";
        Do(routes, fault, async context =>
        {
            var order = await ControlBody.ReadAsync<FaultOrder>(context.Request);
            await _station.SetConnectorFaultAsync(EvseId(context), ConnectorId(context), order.Code);
        });
        routes.MapDelete(fault, async context =>
        {
            await _station.ClearFaultAsync(EvseId(context), ConnectorId(context));
            await AnswerAsync(context);
        });
    }

    private void Do(IEndpointRouteBuilder routes, string path, Func<HttpContext, Task> act) => routes.MapPost(path, async context =>
    {
        await act(context);
        await AnswerAsync(context);
    });

    private async Task AnswerAsync(HttpContext context) => await ControlHost.WriteAsync(context, await _station.ReadStateAsync());

    private async Task PresentAsync(HttpContext context)
    {
        var order = await ControlBody.ReadAsync<TokenOrder>(context.Request);
        if (order.IdToken is null)
            throw new ControlProblemException(400, "The body names no idToken.", "idToken; type and evseId where wanted");
        await _station.PresentIdTokenAsync(order.IdToken, order.Type, order.EvseId);
    }

    private async Task LimitExternallyAsync(HttpContext context)
    {
        var order = await ControlBody.ReadAsync<ExternalLimitOrder>(context.Request);
        if (order.Limit is { } limit)
        {
            if (!await _station.SetExternalLimitAsync(order.EvseId, limit, order.Unit, order.LocalGeneration))
                throw new ControlProblemException(409, "The station does not obey external limits (SmartChargingCtrlr.ExternalControlSignalsEnabled, ExternalConstraintsProfileDisallowed).");
            return;
        }

        await _station.ClearExternalLimitAsync(order.EvseId, order.LocalGeneration);
    }

    private async Task CallAsync(HttpContext context)
    {
        var body = await ControlBody.ReadObjectAsync(context.Request);
        var action = (string)context.Request.RouteValues["action"]!;
        var answer = await _station.SendAsync(action, Encoding.UTF8.GetBytes(body.ToJsonString())) switch
        {
            CallReply.Result result => new JsonObject { ["result"] = JsonNode.Parse(result.Payload.Span) },
            CallReply.Error error => new JsonObject { ["error"] = new JsonObject { ["code"] = error.Code, ["description"] = error.Description } },
            CallReply.TimedOut => throw new ControlProblemException(504, $"The CSMS did not answer {action} in time."),
            _ => throw new ControlProblemException(502, $"The connection ended before the CSMS answered {action}."),
        };
        await ControlHost.WriteAsync(context, answer);
    }

    private static int EvseId(HttpContext context) => ControlBody.Number("evseId", (string?)context.Request.RouteValues["evseId"])!.Value;

    private static int ConnectorId(HttpContext context) => ControlBody.Number("connectorId", (string?)context.Request.RouteValues["connectorId"])!.Value;
}
