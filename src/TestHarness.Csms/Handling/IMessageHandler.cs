namespace TestHarness.Csms.Handling;

/// <summary>
/// Answers one action of stations. Implement it through <see cref="MessageHandler{TRequest, TResponse}"/> or <see cref="NotificationHandler{TRequest, TResponse}"/>;
/// every implementation of the assembly is found by its action.
/// </summary>
internal interface IMessageHandler
{
    /// <summary>The action.</summary>
    string Action { get; }

    /// <summary>The request's record.</summary>
    Type RequestType { get; }

    /// <summary>The answer's record; null for a SEND.</summary>
    Type? ResponseType { get; }

    /// <summary>The true answer to a validated request; null for a SEND.</summary>
    /// <exception cref="CallErrorException">The CALL is to be answered with a CALLERROR.</exception>
    Task<object?> AnswerAsync(object request, CallContext call);

    /// <summary>
    /// Takes note of what was answered, which is not the true answer where the operator asked for another. CALLs started here go out behind the answer.
    /// </summary>
    void Answered(object request, object? response, CallContext call);
}
