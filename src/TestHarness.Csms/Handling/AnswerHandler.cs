using TestHarness.Ocpp.Messages;

namespace TestHarness.Csms.Handling;

/// <inheritdoc cref="IAnswerHandler" />
/// <typeparam name="TRequest">The request's record, named by the action and <c>Request</c>.</typeparam>
/// <typeparam name="TResponse">The answer's record.</typeparam>
internal abstract class AnswerHandler<TRequest, TResponse> : IAnswerHandler
    where TRequest : class, IOcppRequest<TResponse>
    where TResponse : class
{
    /// <inheritdoc />
    public string Action { get; } = typeof(TRequest).Name[..^"Request".Length];

    /// <inheritdoc />
    public Type RequestType => typeof(TRequest);

    /// <inheritdoc />
    public Type ResponseType => typeof(TResponse);

    /// <inheritdoc />
    public void Sending(object request, CallContext call) => Sending((TRequest)request, call);

    /// <inheritdoc />
    public void Answered(object request, object response, CallContext call) => Answered((TRequest)request, (TResponse)response, call);

    /// <inheritdoc cref="IAnswerHandler.Sending" />
    protected virtual void Sending(TRequest request, CallContext call)
    {
    }

    /// <inheritdoc cref="IAnswerHandler.Answered" />
    protected virtual void Answered(TRequest request, TResponse response, CallContext call)
    {
    }
}
