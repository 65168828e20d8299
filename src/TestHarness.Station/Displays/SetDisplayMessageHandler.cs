using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Handling;

namespace TestHarness.Station.Displays;

/// <summary>SetDisplayMessage (O01, O02, O06).</summary>
internal sealed class SetDisplayMessageHandler(DeviceModelService model, MessageStore messages, MessageCheck check) : MessageHandler<SetDisplayMessageRequest, SetDisplayMessageResponse>
{
    /// <inheritdoc />
    protected override Task<SetDisplayMessageResponse> HandleAsync(SetDisplayMessageRequest request, CallContext call)
    {
        DisplaySupport.Check(model);
        if (check.Problem(request.Message, call.Version) is { } problem)
            return Answer(problem.Status, problem.ReasonCode, problem.Info);
        try
        {
            messages.Put(request.Message);
        }
        catch (IOException error)
        {
            return Answer(DisplayMessageStatusEnumType.Rejected, "OutOfStorage", error.Message);
        }

        return Task.FromResult(new SetDisplayMessageResponse { Status = DisplayMessageStatusEnumType.Accepted });
    }

    private static Task<SetDisplayMessageResponse> Answer(DisplayMessageStatusEnumType status, string reasonCode, string info) =>
        Task.FromResult(new SetDisplayMessageResponse { Status = status, StatusInfo = new StatusInfoType { ReasonCode = reasonCode, AdditionalInfo = info } });
}
