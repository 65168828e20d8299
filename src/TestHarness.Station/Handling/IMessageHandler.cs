using TestHarness.Ocpp;

namespace TestHarness.Station.Handling;

/// <summary>Answers one action. Implement it through <see cref="MessageHandler{TRequest, TResponse}"/>.</summary>
internal interface IMessageHandler
{
    /// <summary>The action's name.</summary>
    string Action { get; }

    /// <summary>Whether this station handles the action in that version.</summary>
    bool Supports(OcppVersion version);

    /// <summary>Handles a validated request and returns the answer's record; null for a SEND.</summary>
    /// <exception cref="CallErrorException">The CALL is to be answered with a CALLERROR.</exception>
    Task<object?> HandleAsync(CallContext call);
}
