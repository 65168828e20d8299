using TestHarness.Ocpp.Messages;

namespace TestHarness.Csms.Handling;

/// <summary>Takes note of a message whose answer says nothing.</summary>
/// <typeparam name="TRequest">The request's record, named by the action and <c>Request</c>.</typeparam>
/// <typeparam name="TResponse">The answer's record.</typeparam>
internal abstract class NotificationHandler<TRequest, TResponse> : SyncMessageHandler<TRequest, TResponse>
    where TRequest : class, IOcppRequest<TResponse>
    where TResponse : class, new()
{
    /// <inheritdoc />
    protected sealed override TResponse Answer(TRequest request, CallContext call)
    {
        Note(request, call);
        return new TResponse();
    }

    /// <summary>Takes note of the message.</summary>
    protected abstract void Note(TRequest request, CallContext call);
}
