using System.Text.Json;
using Microsoft.Extensions.Logging;
using TestHarness.Csms.Stations;
using TestHarness.Ocpp.Messages;
using TestHarness.Transport.Rpc;

namespace TestHarness.Csms.Handling;

/// <summary>Sends CALLs to stations and takes note of the answers.</summary>
internal sealed class CallSender(CsmsServices csms)
{
    /// <summary>Sends a record and reads the answer.</summary>
    /// <exception cref="StationNotConnectedException">It is not connected.</exception>
    /// <exception cref="InvalidPayloadException">The record cannot be said in the version of the connection.</exception>
    /// <exception cref="CallFailedException">The answer is not a valid CALLRESULT.</exception>
    public async Task<TResponse> CallAsync<TResponse>(Station station, IOcppRequest<TResponse> request)
        where TResponse : class
    {
        var connection = station.Connection ?? throw new StationNotConnectedException(station.Identity);
        var action = request.GetType().Name[..^"Request".Length];
        if (!Payloads.IsKnown(connection.Version, action))
            throw new InvalidPayloadException(ErrorCodes.NotSupported, $"{action} does not exist in the version that '{station.Identity}' speaks.");
        var payload = Payloads.Write(request, connection.Version, action, isRequest: true);
        if (Payloads.Check(connection.Version, action, isRequest: true, payload) is var (code, description))
            throw new InvalidPayloadException(code, $"{action}: {description}");
        var reply = await CallAsync(station, action, payload);
        if (reply is not CallReply.Result result)
            throw new CallFailedException(action, reply, Describe(reply));
        if (Payloads.Check(connection.Version, action, isRequest: false, result.Payload) is { } fault)
            throw new CallFailedException(action, reply, "the answer is invalid: " + fault.Description);
        return Payloads.Read<TResponse>(result.Payload);
    }

    /// <summary>Sends a payload as it is.</summary>
    /// <exception cref="StationNotConnectedException">It is not connected.</exception>
    public async Task<CallReply> CallAsync(Station station, string action, ReadOnlyMemory<byte> payload, string? messageId = null)
    {
        var connection = station.Connection ?? throw new StationNotConnectedException(station.Identity);
        var context = new CallContext(csms, station, connection);
        var handler = HandlerCatalogue.Answers.GetValueOrDefault(action);
        var request = handler is null ? null : TryRead(handler.RequestType, payload);
        if (request is not null)
            handler!.Sending(request, context);
        var reply = await connection.Session.CallAsync(action, payload, messageId);
        if (request is not null
            && reply is CallReply.Result result
            && Payloads.Check(connection.Version, action, isRequest: false, result.Payload) is null
            && TryRead(handler!.ResponseType, result.Payload) is { } response)
        {
            handler.Answered(request, response, context);
        }
        else if (reply is not CallReply.Result)
        {
            csms.Log.LogInformation("{Action} to {Station}: {Outcome}", action, station.Identity, Describe(reply));
        }

        return reply;
    }

    /// <summary>What became of a CALL, in one sentence.</summary>
    public static string Describe(CallReply reply) => reply switch
    {
        CallReply.Result => "answered",
        CallReply.Error error => $"answered with CALLERROR {error.Code} \"{error.Description}\"",
        CallReply.TimedOut => "not answered in time",
        _ => "not answered: the connection ended",
    };

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
}
