using TestHarness.Ocpp;

namespace TestHarness.Conformance.Catalogue;

/// <summary>One OCA test case in one version, as Part 5 and Part 6 list it.</summary>
/// <param name="Version">The version.</param>
/// <param name="Id">Its id, <c>TC_B_01_CS</c>.</param>
/// <param name="Title">The OCA's short title.</param>
/// <param name="Side">The side under test.</param>
/// <param name="Block">Functional block letter; for 1.6 the section's name.</param>
/// <param name="UseCases">Use case ids.</param>
/// <param name="Requirements">Requirement ids.</param>
/// <param name="Profiles">Certification profiles that contain it, each with its status there.</param>
public sealed record CatalogueEntry(
    OcppVersion Version,
    string Id,
    string Title,
    Party Side,
    string Block,
    IReadOnlyList<string> UseCases,
    IReadOnlyList<string> Requirements,
    IReadOnlyList<(string Profile, CertificationStatus Status)> Profiles)
{
    /// <summary>The status in a profile, by the name that the versions have in common; null when the case does not belong to it.</summary>
    public CertificationStatus? StatusIn(string profile) =>
        Profiles.Where(p => ProfileNames.Plain(p.Profile).Equals(ProfileNames.Plain(profile), StringComparison.OrdinalIgnoreCase)).Select(p => p.Status).FirstOrDefault();
}
