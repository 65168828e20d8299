using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Station.Connection;

/// <summary>The line to the CSMS as services see it.</summary>
internal interface ICsmsLink
{
    /// <summary>Raised when a connection was opened, before anything is sent on it.</summary>
    event Action? Connected;

    /// <summary>Raised when the connection ended.</summary>
    event Action? Disconnected;

    /// <summary>Raised after anything was sent.</summary>
    event Action? Sent;

    /// <summary>Raised when every network profile was tried in vain.</summary>
    event Action? Exhausted;

    /// <summary>Whether a connection stands.</summary>
    bool IsConnected { get; }

    /// <summary>Whether a connection stands and the CSMS accepted the station: whether requests can go out.</summary>
    bool IsOnline { get; }

    /// <summary>The version spoken, or spoken last; null before the first connection.</summary>
    OcppVersion? Version { get; }

    /// <summary>The security profile of the connection (0 to 3), or of the last one.</summary>
    int SecurityProfile { get; }

    /// <summary>
    /// Sends a request and waits for the answer. Never throws for what the CSMS or the network does. Throws
    /// <see cref="OperationCanceledException"/> when power is lost meanwhile, so that nothing of a lost boot goes on.
    /// </summary>
    /// <param name="request">A record of OCPP 2.1, named by its action and <c>Request</c>.</param>
    /// <param name="permission">On what grounds it is sent before the CSMS accepted the station.</param>
    Task<CallOutcome<TResponse>> CallAsync<TResponse>(IOcppRequest<TResponse> request, CallPermission permission = CallPermission.WhenAccepted)
        where TResponse : class;

    /// <summary>Sends a message that nobody answers; without a connection it is lost.</summary>
    /// <exception cref="InvalidOperationException">The version spoken has no such messages.</exception>
    void Send(IOcppSend message);

    /// <summary>Waits until every request has its answer, at most for the given time.</summary>
    Task WhenQuietAsync(TimeSpan longest);

    /// <summary>Closes the connection, tells it as lost and opens a new one by the network configuration's priorities.</summary>
    void Reconnect(string reason);
}
