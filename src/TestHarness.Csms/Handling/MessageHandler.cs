using TestHarness.Ocpp.Messages;

namespace TestHarness.Csms.Handling;

/// <summary>
/// Answers one action with records of OCPP 2.1. A request of 2.0.1 is read into the same record, and the answer loses what 2.0.1 does not know.
/// </summary>
/// <typeparam name="TRequest">The request's record, named by the action and <c>Request</c>.</typeparam>
/// <typeparam name="TResponse">The answer's record.</typeparam>
internal abstract class MessageHandler<TRequest, TResponse> : IMessageHandler
    where TRequest : class, IOcppRequest<TResponse>
    where TResponse : class
{
    /// <inheritdoc />
    public string Action { get; } = typeof(TRequest).Name[..^"Request".Length];

    /// <inheritdoc />
    public Type RequestType => typeof(TRequest);

    /// <inheritdoc />
    public Type? ResponseType => typeof(TResponse);

    /// <inheritdoc />
    public async Task<object?> AnswerAsync(object request, CallContext call) => await AnswerAsync((TRequest)request, call);

    /// <inheritdoc />
    public void Answered(object request, object? response, CallContext call) => Answered((TRequest)request, (TResponse)response!, call);

    /// <inheritdoc cref="IMessageHandler.AnswerAsync" />
    protected abstract Task<TResponse> AnswerAsync(TRequest request, CallContext call);

    /// <inheritdoc cref="IMessageHandler.Answered" />
    protected virtual void Answered(TRequest request, TResponse response, CallContext call)
    {
    }
}
