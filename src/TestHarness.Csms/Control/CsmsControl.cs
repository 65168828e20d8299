using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TestHarness.Csms.Answers;
using TestHarness.Csms.Stations;
using TestHarness.Csms.Tokens;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Transport.Control;
using TestHarness.Transport.Rpc;

namespace TestHarness.Csms.Control;

/// <summary>Operates a CSMS over HTTP on loopback; docs/control-csms.md describes every endpoint.</summary>
public sealed class CsmsControl : IAsyncDisposable
{
    private readonly ReferenceCsms _csms;
    private readonly WireStream _wire = new();
    private readonly IDisposable _observing;
    private ControlHost? _host;

    private CsmsControl(ReferenceCsms csms)
    {
        _csms = csms;
        _observing = csms.Observe(_wire);
    }

    /// <summary>Its address: <c>http://127.0.0.1:port/</c>.</summary>
    public Uri Address => _host!.Address;

    /// <summary>Listens on loopback.</summary>
    /// <param name="csms">The CSMS to operate.</param>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Transport.WebSockets.PortInUseException">Another program listens there.</exception>
    public static async Task<CsmsControl> StartAsync(ReferenceCsms csms, int port = 0, CancellationToken cancellation = default)
    {
        var control = new CsmsControl(csms);
        try
        {
            control._host = await ControlHost.StartAsync(port, control.Map, StatusOf, cancellation);
            return control;
        }
        catch
        {
            control._observing.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _observing.Dispose();
        if (_host is { } host)
            await host.DisposeAsync();
    }

    private static int? StatusOf(Exception error) => error switch
    {
        UnknownStationException => 404,
        InvalidPayloadException => 400,
        StationNotConnectedException or InvalidOperationRequestException => 409,
        CallFailedException => 502,
        FollowUpTimeoutException => 504,
        _ => null,
    };

    private void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/endpoints", async context => await ControlHost.WriteAsync(context, _csms.Endpoints));
        routes.MapPost("/restart", async context =>
        {
            await _csms.RestartAsync();
            await ControlHost.WriteAsync(context, _csms.Endpoints);
        });
        routes.MapGet("/authorities", async context => await ControlHost.WriteAsync(context, await _csms.AuthorityCertificatesAsync()));
        routes.MapGet("/wire", WireAsync);
        MapStations(routes);
        MapReservations(routes);
        MapAnswers(routes);
        MapIdTokens(routes);
        routes.MapGet("/transactions", async context =>
            await ControlHost.WriteAsync(context, await _csms.TransactionsAsync(NullIfEmpty(context.Request.Query["station"]))));
    }

    private void MapStations(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/stations", async context => await ControlHost.WriteAsync(context, await _csms.StationsAsync()));
        routes.MapGet("/stations/{identity}", async context => await ControlHost.WriteAsync(context, await _csms.StationAsync(Identity(context))));
        routes.MapPut("/stations/{identity}", RegisterAsync);
        routes.MapGet("/stations/{identity}/variables", async context => await ControlHost.WriteAsync(context, await _csms.DeviceModelAsync(Identity(context))));
        routes.MapPost("/stations/{identity}/calls/{action}", CallAsync);
        routes.MapDelete("/stations/{identity}/connection", async context =>
        {
            await _csms.DisconnectAsync(Identity(context), ControlBody.Number("code", context.Request.Query["code"]) ?? 1000);
            await ControlHost.WriteAsync(context, null, 204);
        });
        routes.MapDelete("/stations/{identity}/certificates/{type}", async context =>
        {
            if (!Enum.TryParse<GetCertificateIdUseEnumType>(Route(context, "type"), out var type))
                throw new ControlProblemException(400, $"'{Route(context, "type")}' is no type of certificate.", string.Join(", ", Enum.GetNames<GetCertificateIdUseEnumType>()));
            await ControlHost.WriteAsync(context, await _csms.Certificates.DeleteInstalledAsync(Identity(context), type));
        });
        routes.MapPost("/stations/{identity}/certificate-renewals", async context =>
        {
            var order = await ControlBody.ReadAsync<CertificateOrder>(context.Request);
            await ControlHost.WriteAsync(context, await _csms.Certificates.RenewAsync(Identity(context), order.CertificateType));
        });
        routes.MapPost("/stations/{identity}/local-list", async context => await ControlHost.WriteAsync(context, await _csms.RemoteControl.SendLocalListAsync(Identity(context))));
        routes.MapPost("/stations/{identity}/dynamic-profiles", StartDynamicProfileAsync);
        routes.MapDelete("/stations/{identity}/dynamic-profiles/{id}", async context =>
        {
            var id = ControlBody.Number("The profile's id", Route(context, "id"))!.Value;
            await ControlHost.WriteAsync(context, await _csms.SmartCharging.StopDynamicProfileAsync(Identity(context), id));
        });
    }

    private void MapReservations(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/stations/{identity}/reservations", async context =>
        {
            var order = await ControlBody.ReadAsync<ReservationOrder>(context.Request);
            if (order.IdToken is not { Length: > 0 } idToken)
                throw new ControlProblemException(400, "It is not said for whom to reserve.", "idToken");
            var (reservationId, answer) = await _csms.RemoteControl.ReserveNowAsync(
                Identity(context), new IdTokenType { IdToken = idToken, Type = order.Type }, order.ExpiryDateTime, order.EvseId, order.ConnectorType);
            await ControlHost.WriteAsync(context, new { reservationId, answer });
        });
        routes.MapDelete("/stations/{identity}/reservations/{id}", async context =>
        {
            var id = ControlBody.Number("The reservation's id", Route(context, "id"))!.Value;
            await ControlHost.WriteAsync(context, await _csms.RemoteControl.CancelReservationAsync(Identity(context), id));
        });
    }

    private void MapAnswers(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/answers", async context => await ControlHost.WriteAsync(context, _csms.Answers.All));
        routes.MapPost("/answers", AddAnswerAsync);
        routes.MapDelete("/answers", async context =>
        {
            _csms.Answers.Clear(NullIfEmpty(context.Request.Query["action"]));
            await ControlHost.WriteAsync(context, null, 204);
        });
    }

    private void MapIdTokens(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/id-tokens", async context => await ControlHost.WriteAsync(context, await _csms.IdTokensAsync()));
        routes.MapPut("/id-tokens/{idToken}", async context =>
        {
            var body = await ControlBody.ReadObjectAsync(context.Request);
            if (body.ContainsKey("idToken"))
                throw new ControlProblemException(400, "The identifier is given in the path and in the body.", "the identifier in the path only");
            body["idToken"] = Route(context, "idToken");
            var account = ControlBody.Read<IdTokenAccount>(body);
            await _csms.SetIdTokenAsync(account);
            await ControlHost.WriteAsync(context, account);
        });
        routes.MapDelete("/id-tokens/{idToken}", async context =>
        {
            var (token, type) = (Route(context, "idToken"), NullIfEmpty(context.Request.Query["type"]));
            if (!await _csms.RemoveIdTokenAsync(token, type))
                throw new ControlProblemException(404, $"There is no identifier '{token}' of {(type is null ? "no" : "that")} type.", "an identifier and its type as GET /id-tokens lists them");
            await ControlHost.WriteAsync(context, null, 204);
        });
    }

    private async Task RegisterAsync(HttpContext context)
    {
        var body = await ControlBody.ReadObjectAsync(context.Request);
        body["identity"] = Identity(context);
        var account = ControlBody.Read<StationAccount>(body);
        await _csms.RegisterAsync(account);
        await ControlHost.WriteAsync(context, await _csms.StationAsync(account.Identity));
    }

    private async Task CallAsync(HttpContext context)
    {
        var (identity, action) = (Identity(context), Route(context, "action"));
        var reply = context.Request.Query["unchecked"] == "true"
            ? await _csms.CallUncheckedAsync(identity, action, await new StreamReader(context.Request.Body).ReadToEndAsync(context.RequestAborted))
            : await _csms.CallAsync(identity, action, await ControlBody.ReadObjectAsync(context.Request));
        await ControlHost.WriteAsync(context, reply switch
        {
            CallReply.Result result => new CallOutcome { Result = JsonNode.Parse(result.Payload.Span) },
            CallReply.Error error => new CallOutcome { Error = new CallErrorOutcome(error.Code, error.Description) },
            CallReply.TimedOut => throw new ControlProblemException(504, $"'{identity}' did not answer {action} in time."),
            _ => throw new ControlProblemException(502, $"The connection of '{identity}' ended before it answered {action}."),
        });
    }

    private async Task StartDynamicProfileAsync(HttpContext context)
    {
        var order = await ControlBody.ReadAsync<DynamicProfileOrder>(context.Request);
        if (order.Interval is not > 0 || order.ChargingProfile is null)
            throw new ControlProblemException(400, "The order is not complete.", "evseId, interval (seconds above zero) and chargingProfile");
        var (profile, answer) = await _csms.SmartCharging.StartDynamicProfileAsync(
            Identity(context), order.EvseId, order.ChargingProfile, TimeSpan.FromSeconds((double)order.Interval));
        await ControlHost.WriteAsync(context, new { chargingProfileId = profile.Id, answer });
    }

    private async Task AddAnswerAsync(HttpContext context)
    {
        var body = await ControlBody.ReadObjectAsync(context.Request);
        var answer = ControlBody.Read<NextAnswer>(body);
        if (!Handling.HandlerCatalogue.Messages.ContainsKey(answer.Action ?? ""))
            throw new ControlProblemException(400, $"'{answer.Action}' is not an action that stations send.", string.Join(", ", Handling.HandlerCatalogue.Messages.Keys.Order()));
        try
        {
            _csms.Answers.Add(answer);
        }
        catch (ArgumentException error)
        {
            throw new ControlProblemException(400, error.Message, "action with either fields, errorCode (and errorDescription) or silence; times and identity where wanted");
        }

        await ControlHost.WriteAsync(context, answer, 201);
    }

    private async Task WireAsync(HttpContext context)
    {
        var since = ControlBody.Number("since", NullIfEmpty(context.Request.Query["since"]) ?? NullIfEmpty(context.Request.Headers["Last-Event-ID"]));
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache";

        // A reader must know that he is connected before the first event comes.
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await SseFormatter.WriteAsync(_wire.ReadAsync(since, context.RequestAborted), context.Response.Body, context.RequestAborted);
    }

    private static string Identity(HttpContext context) => Route(context, "identity");

    // Routing decodes all but the slash.
    private static string Route(HttpContext context, string name) =>
        ((string)context.Request.RouteValues[name]!).Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
