using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Handling;

namespace TestHarness.Station.Displays;

/// <summary>ClearDisplayMessage (O05).</summary>
internal sealed class ClearDisplayMessageHandler(DeviceModelService model, MessageStore messages) : MessageHandler<ClearDisplayMessageRequest, ClearDisplayMessageResponse>
{
    /// <inheritdoc />
    protected override Task<ClearDisplayMessageResponse> HandleAsync(ClearDisplayMessageRequest request, CallContext call)
    {
        DisplaySupport.Check(model);
        if (messages.Find(request.Id) is null)
            return Answer(ClearMessageStatusEnumType.Unknown);
        try
        {
            messages.Remove(request.Id);
        }
        catch (IOException) when (call.Version == OcppVersion.V21)
        {
            // O05.FR.03
            return Answer(ClearMessageStatusEnumType.Rejected);
        }

        return Answer(ClearMessageStatusEnumType.Accepted);
    }

    private static Task<ClearDisplayMessageResponse> Answer(ClearMessageStatusEnumType status) => Task.FromResult(new ClearDisplayMessageResponse { Status = status });
}
