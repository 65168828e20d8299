namespace TestHarness.Csms.Handling;

/// <summary>
/// Takes note of the CALLs of the CSMS and what stations answer to them, whoever asked for them. Implement it through <see cref="AnswerHandler{TRequest, TResponse}"/>;
/// every implementation of the assembly is found by its action.
/// </summary>
internal interface IAnswerHandler
{
    /// <summary>The action.</summary>
    string Action { get; }

    /// <summary>The request's record.</summary>
    Type RequestType { get; }

    /// <summary>The answer's record.</summary>
    Type ResponseType { get; }

    /// <summary>Takes note of a CALL that goes out next.</summary>
    void Sending(object request, CallContext call);

    /// <summary>Takes note of the answer.</summary>
    void Answered(object request, object response, CallContext call);
}
