namespace TestHarness.Conformance.Benches;

/// <summary>Things to dispose together, the last first.</summary>
internal sealed class AsyncDisposables : IAsyncDisposable
{
    private readonly Stack<object> _things = [];

    /// <summary>Takes charge of a thing.</summary>
    public T Add<T>(T thing)
        where T : class
    {
        _things.Push(thing);
        return thing;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        while (_things.TryPop(out var thing))
        {
            if (thing is IAsyncDisposable later)
                await later.DisposeAsync();
            else
                (thing as IDisposable)?.Dispose();
        }
    }
}
