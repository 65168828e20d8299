using Microsoft.Extensions.Logging;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Booting;
using TestHarness.Station.Services;
using TestHarness.Transport.Rpc;

namespace TestHarness.Station.Handling;

/// <summary>Answers the CSMS's CALLs: refuses what Part 4 section 4.3 refuses and gives the rest to the handler of the action.</summary>
internal sealed class IncomingCalls(StationContext station, IPayloadCodec codec, Registration registration) : IStationService
{
    private Dictionary<string, IMessageHandler> _handlers = [];

    /// <inheritdoc />
    public void Start() => _handlers = station.GetAll<IMessageHandler>().ToDictionary(handler => handler.Action, StringComparer.Ordinal);

    /// <summary>Answers a CALL; what it returns for a SEND goes nowhere.</summary>
    public async Task<CallReply> AnswerAsync(OcppVersion version, IncomingCall call)
    {
        // B03.FR.08
        if (registration.Status == RegistrationStatusEnumType.Rejected)
            return new CallReply.Error(ErrorCodes.SecurityError, "The CSMS rejected this station.");
        if (!codec.IsKnown(version, call.Action))
            return new CallReply.Error(ErrorCodes.NotImplemented, $"OCPP {version.Label()} has no {call.Action} to a station.");
        if (!_handlers.TryGetValue(call.Action, out var handler) || !handler.Supports(version))
            return new CallReply.Error(ErrorCodes.NotSupported, $"This station does not support {call.Action}.");
        if (codec.Check(version, call.Action, call.Payload) is { } fault)
            return Error(fault.Code, fault.Description);
        return station.Answers.Take(call.Action) is { } planned ? new CallReply.Result(planned) : await HandleAsync(handler, version, call);
    }

    private async Task<CallReply> HandleAsync(IMessageHandler handler, OcppVersion version, IncomingCall call)
    {
        var context = new CallContext(version, call.MessageId, call.Payload, codec);
        try
        {
            var answer = await handler.HandleAsync(context);
            var payload = answer is null ? default : codec.Write(answer, version, call.Action, isRequest: false);
            if (context.PutOff.Count > 0)
                station.Start(() => FollowUpAsync(context));
            return new CallReply.Result(payload);
        }
        catch (CallErrorException error)
        {
            return Error(error.Code, error.Message);
        }
        catch (Exception error)
        {
            station.Logger.LogError(error, "Handling {Action} failed", call.Action);
            return Error(ErrorCodes.InternalError, $"Handling {call.Action} failed.");
        }
    }

    private async Task FollowUpAsync(CallContext context)
    {
        // Behind the continuation that sends the answer, even where that had to be posted.
        await Task.Yield();
        foreach (var work in context.PutOff)
            station.Start(work);
    }

    private static CallReply.Error Error(string code, string description) =>
        new(code, description.Length <= FramingLimits.ErrorDescription ? description : description[..FramingLimits.ErrorDescription]);
}
