namespace TestHarness.Station.Services;

/// <summary>Those who wait for something, each for as long as it likes.</summary>
internal sealed class Waiters(StationContext station)
{
    private readonly List<TaskCompletionSource> _waiting = [];

    /// <summary>Waits for <see cref="Release"/>, at most for the given time.</summary>
    public async Task WaitAsync(TimeSpan longest)
    {
        var waiter = new TaskCompletionSource();
        _waiting.Add(waiter);
        using var timeout = station.After(longest, () =>
        {
            waiter.TrySetResult();
            return Task.CompletedTask;
        });
        await waiter.Task;
        _waiting.Remove(waiter);
    }

    /// <summary>Lets all go.</summary>
    public void Release()
    {
        foreach (var waiter in _waiting.ToArray())
            waiter.TrySetResult();
    }
}
