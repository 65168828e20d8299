namespace TestHarness.Conformance.Benches;

/// <summary>The line between the two sides, as far as a scenario may disturb it.</summary>
public interface INetwork
{
    /// <summary>Cuts the line: open connections end without a close frame, new ones are not accepted.</summary>
    Task CutAsync();

    /// <summary>Restores the line.</summary>
    Task RestoreAsync();

    /// <summary>Ends the station's connection, which may come back at once.</summary>
    Task DropAsync();
}
