using TestHarness.Ocpp.Messages;

namespace TestHarness.Csms.Handling;

/// <summary>Answers one action at once.</summary>
/// <typeparam name="TRequest">The request's record, named by the action and <c>Request</c>.</typeparam>
/// <typeparam name="TResponse">The answer's record.</typeparam>
internal abstract class SyncMessageHandler<TRequest, TResponse> : MessageHandler<TRequest, TResponse>
    where TRequest : class, IOcppRequest<TResponse>
    where TResponse : class
{
    /// <inheritdoc />
    protected sealed override Task<TResponse> AnswerAsync(TRequest request, CallContext call) => Task.FromResult(Answer(request, call));

    /// <inheritdoc cref="IMessageHandler.AnswerAsync" />
    protected abstract TResponse Answer(TRequest request, CallContext call);
}
