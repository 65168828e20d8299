using TestHarness.Ocpp;

namespace TestHarness.Station.Handling;

/// <summary>
/// Answers one action with typed records of OCPP 2.1; found by its request's name. A request of 2.0.1 is read into the same record,
/// and the answer loses what 2.0.1 does not know.
/// </summary>
/// <typeparam name="TRequest">The request's record, named by the action and <c>Request</c>.</typeparam>
/// <typeparam name="TResponse">The answer's record.</typeparam>
internal abstract class MessageHandler<TRequest, TResponse> : IMessageHandler
    where TRequest : class
    where TResponse : class
{
    /// <inheritdoc />
    public string Action { get; } = typeof(TRequest).Name[..^"Request".Length];

    /// <inheritdoc />
    public virtual bool Supports(OcppVersion version) => version is OcppVersion.V201 or OcppVersion.V21;

    /// <inheritdoc />
    public async Task<object?> HandleAsync(CallContext call) => await HandleAsync(call.Read<TRequest>(), call);

    /// <summary>Handles the request. What must only happen after the answer went out goes to <see cref="CallContext.AfterAnswer(Action)"/>.</summary>
    /// <exception cref="CallErrorException">The CALL is to be answered with a CALLERROR.</exception>
    protected abstract Task<TResponse> HandleAsync(TRequest request, CallContext call);
}
