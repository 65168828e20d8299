using TestHarness.Ocpp;

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

    /// <summary>Puts work off until the answer went out: messages, resets, reconnections that the request sets off.</summary>
    public void AfterAnswer(Func<Task> work) => _afterAnswer.Add(work);

    /// <inheritdoc cref="AfterAnswer(Func{Task})" />
    public void AfterAnswer(Action work) => _afterAnswer.Add(() =>
    {
        work();
        return Task.CompletedTask;
    });
}
