namespace TestHarness.Proxy;

/// <summary>What waits to be recorded, and whoever must wait until there is less of it. Safe for many threads.</summary>
/// <param name="most">Bytes beyond which there is no room.</param>
internal sealed class Backlog(long most)
{
    // What a frame costs beside its bytes.
    private const int Overhead = 400;

    private readonly Lock _gate = new();
    private TaskCompletionSource? _room;
    private long _bytes;

    internal long Bytes => Interlocked.Read(ref _bytes);

    internal void Add(int frame) => Interlocked.Add(ref _bytes, frame + Overhead);

    internal void Remove(int frame)
    {
        var left = Interlocked.Add(ref _bytes, -frame - Overhead);
        if (left > most / 2 || Volatile.Read(ref _room) is null)
            return;
        lock (_gate)
        {
            _room?.SetResult();
            _room = null;
        }
    }

    /// <summary>Completes when there is room: at once, or when half of it is free again.</summary>
    internal Task RoomAsync()
    {
        if (Bytes <= most)
            return Task.CompletedTask;
        lock (_gate)
        {
            var room = _room ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

            // It may have emptied before anybody could see who waits, and then nobody would tell.
            Interlocked.MemoryBarrier();
            if (Bytes > most / 2)
                return room.Task;
            _room = null;
            room.SetResult();
            return Task.CompletedTask;
        }
    }
}
