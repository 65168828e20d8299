using TestHarness.Conformance.Catalogue;
using TestHarness.Conformance.DeviceModels;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Applicability;

/// <summary>What a test case asks of a product before it applies.</summary>
/// <param name="Id">The case's id.</param>
/// <param name="Version">The version.</param>
/// <param name="Side">The side under test.</param>
/// <param name="Profile">The profile whose status counts.</param>
/// <param name="Entry">Its row in the OCA's catalogue; null for a scenario of our own.</param>
public sealed record CaseConditions(string Id, OcppVersion Version, Party Side, string Profile, CatalogueEntry? Entry)
{
    /// <summary>What Part 6 asks of the device model, from the scenario's tags.</summary>
    public IReadOnlyList<Prerequisite> Prerequisites { get; init; } = [];

    /// <summary>The security profiles that the case can run on; empty for any.</summary>
    public IReadOnlyList<int> SecurityProfiles { get; init; } = [];

    /// <summary>What Part 5 says of it; null for a scenario of our own, and for a case that Part 5 does not list.</summary>
    public CertificationStatus? Status => Entry?.StatusIn(Profile);

    /// <summary>Whether a device model can make a difference.</summary>
    public bool AsksTheModel => Side == Party.Station && (Prerequisites.Count > 0 || Status?.Condition is not null);

    /// <summary>A case of the catalogue of which there is no scenario.</summary>
    public static CaseConditions Of(CatalogueEntry entry) => new(entry.Id, entry.Version, entry.Side, entry.Profiles[0].Profile, entry);
}
