namespace TestHarness.Conformance.Benches;

/// <summary>The line between the two sides, as far as a scenario may disturb it, and the endpoints of the CSMS that it leads to.</summary>
public interface INetwork
{
    /// <summary>Where a station finds each endpoint of the CSMS, without an identity: the one that it is connected to before a case, and those that were opened.</summary>
    IReadOnlyList<Uri> Endpoints { get; }

    /// <summary>Cuts the line: open connections end without a close frame, new ones are not accepted.</summary>
    Task CutAsync();

    /// <summary>Restores the line.</summary>
    Task RestoreAsync();

    /// <summary>Ends the station's connection, which may come back at once.</summary>
    Task DropAsync();

    /// <summary>Lets the CSMS listen at a second endpoint, and the line lead there.</summary>
    /// <param name="securityProfile">The endpoint's security profile.</param>
    /// <exception cref="Judging.InconclusiveException">There can be none.</exception>
    Task OpenSecondAsync(int securityProfile);

    /// <summary>Takes one endpoint down or up for new connections.</summary>
    Task RefuseAsync(int endpoint, bool refuse);
}
