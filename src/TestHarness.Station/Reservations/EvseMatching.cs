namespace TestHarness.Station.Reservations;

/// <summary>Finds out how many of those who need an EVSE can have one at the same time.</summary>
internal static class EvseMatching
{
    /// <summary>The greatest number that can be served.</summary>
    /// <param name="demands">For each of them the EVSEs that will do.</param>
    public static int Most(IReadOnlyList<IReadOnlyList<int>> demands)
    {
        var takenBy = new Dictionary<int, int>();
        return Enumerable.Range(0, demands.Count).Count(demand => Place(demand, []));

        // Whoever has an EVSE moves to another one that will do, where there is one.
        bool Place(int demand, HashSet<int> tried)
        {
            foreach (var evse in demands[demand].Where(tried.Add))
            {
                if (takenBy.TryGetValue(evse, out var other) && !Place(other, tried))
                    continue;
                takenBy[evse] = demand;
                return true;
            }

            return false;
        }
    }
}
