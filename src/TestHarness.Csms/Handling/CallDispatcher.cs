using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using TestHarness.Csms.Answers;
using TestHarness.Csms.Stations;
using TestHarness.Transport.Rpc;

namespace TestHarness.Csms.Handling;

/// <summary>Answers what stations send.</summary>
internal sealed class CallDispatcher(CsmsServices csms)
{
    public async Task<CallReply> HandleAsync(Station station, StationConnection connection, IncomingCall call)
    {
        station.LastSeen = csms.Time.GetUtcNow();
        try
        {
            return await AnswerAsync(station, connection, call);
        }
        catch (CallErrorException error)
        {
            return new CallReply.Error(error.Code, Shortened(error.Message));
        }
        catch (Exception error)
        {
            csms.Log.LogError(error, "{Action} of {Station} failed", call.Action, station.Identity);
            return new CallReply.Error(ErrorCodes.InternalError, Shortened(error.Message));
        }
    }

    private async Task<CallReply> AnswerAsync(Station station, StationConnection connection, IncomingCall call)
    {
        var version = connection.Version;
        if (!Payloads.IsKnown(version, call.Action))
            throw new CallErrorException(ErrorCodes.NotImplemented, $"{call.Action} is not an action of OCPP {version}.");
        if (!HandlerCatalogue.Messages.TryGetValue(call.Action, out var handler) || handler.ResponseType is null != call.IsSend)
            throw new CallErrorException(ErrorCodes.NotSupported, $"{call.Action} is not sent to a CSMS in this way.");
        if (!station.MaySend(call.Action) && call.Action != "BootNotification")
            throw new CallErrorException(ErrorCodes.SecurityError, $"The station is not accepted: registration is {station.State.Registration}.");
        if (Payloads.Check(version, call.Action, isRequest: true, call.Payload) is var (code, description))
            throw new CallErrorException(code, description);

        var next = csms.Answers.Take(station.Identity, call.Action, call.Payload);
        if (next?.ErrorCode is { } errorCode)
            return new CallReply.Error(errorCode, next.ErrorDescription ?? "");
        if (next?.Silence == true)
            return await new TaskCompletionSource<CallReply>().Task;

        var context = new CallContext(csms, station, connection);
        var request = Payloads.Read(handler.RequestType, call.Payload);
        var response = await handler.AnswerAsync(request, context);
        if (response is null)
        {
            handler.Answered(request, null, context);
            csms.Events.Publish(station.Identity, request);
            return new CallReply.Result("{}"u8.ToArray());
        }

        var payload = Payloads.Write(response, version, call.Action, isRequest: false);
        if (next?.Fields is { } fields)
        {
            payload = JsonSerializer.SerializeToUtf8Bytes(NextAnswers.Merge(JsonNode.Parse(payload.Span), fields));
            response = TryRead(handler.ResponseType!, payload);
        }

        if (response is not null)
            handler.Answered(request, response, context);
        csms.Events.Publish(station.Identity, request);
        return new CallReply.Result(payload);
    }

    // An operator may ask for an answer that no CSMS would give; then nothing follows from it.
    private static object? TryRead(Type type, ReadOnlyMemory<byte> payload)
    {
        try
        {
            return Payloads.Read(type, payload);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Shortened(string text) => text.Length <= 255 ? text : text[..255];
}
