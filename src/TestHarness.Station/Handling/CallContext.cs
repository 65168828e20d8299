using TestHarness.Ocpp;
using TestHarness.Transport.Rpc;

namespace TestHarness.Station.Handling;

/// <summary>The CALL that a handler answers.</summary>
internal sealed class CallContext(OcppVersion version, string messageId, ReadOnlyMemory<byte> payload, IPayloadCodec codec)
{
    private readonly List<Func<Task>> _afterAnswer = [];

    /// <summary>The version spoken on the connection.</summary>
    public OcppVersion Version { get; } = version;

    /// <summary>The CALL's message id.</summary>
    public string MessageId { get; } = messageId;

    /// <summary>Length of the request's payload, in bytes.</summary>
    public int Size { get; } = payload.Length;

    /// <summary>What was put off until after the answer, in order.</summary>
    public IReadOnlyList<Func<Task>> PutOff => _afterAnswer;

    /// <summary>The request as a record.</summary>
    public T Read<T>()
        where T : class => codec.Read<T>(payload);

    /// <summary>Refuses a request with more items or bytes than the station takes (ItemsPerMessage and BytesPerMessage of its controllers).</summary>
    /// <param name="items">How many it has; null for none.</param>
    /// <param name="mostItems">How many the station takes.</param>
    /// <param name="mostBytes">How many bytes it takes.</param>
    /// <param name="what">What can be done with so many of what, for people: <c>variables can be read</c>.</param>
    /// <exception cref="CallErrorException">It has more.</exception>
    public void Limit(int? items, int mostItems, int mostBytes, string what)
    {
        if (items > mostItems)
            throw new CallErrorException(ErrorCodes.Occurrence(Version), $"At most {mostItems} {what} in one message.");
        if (Size > mostBytes)
            throw new CallErrorException(ErrorCodes.Format(Version), $"At most {mostBytes} bytes are allowed.");
    }

    /// <summary>Puts work off until the answer went out: messages, resets, reconnections that the request sets off.</summary>
    public void AfterAnswer(Func<Task> work) => _afterAnswer.Add(work);

    /// <inheritdoc cref="AfterAnswer(Func{Task})" />
    public void AfterAnswer(Action work) => _afterAnswer.Add(() =>
    {
        work();
        return Task.CompletedTask;
    });
}
