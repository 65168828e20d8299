namespace TestHarness.Tests.Support;

/// <summary>What code allocates.</summary>
internal static class Allocations
{
    private const int Tries = 5;

    /// <summary>The fewest bytes that one of a few runs allocates on this thread: pools fill in the first, and a collection may empty them before another.</summary>
    /// <param name="action">What runs.</param>
    /// <param name="enough">So few bytes that no other run is needed.</param>
    internal static long Least(Action action, long enough = 0)
    {
        var least = long.MaxValue;
        for (var i = 0; i < Tries && least > enough; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
