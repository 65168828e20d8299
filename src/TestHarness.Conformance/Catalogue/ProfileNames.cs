namespace TestHarness.Conformance.Catalogue;

/// <summary>Names of certification profiles. What is a profile in 2.0.1 is an option of Core in 2.1: <c>Reservation</c>, <c>Core: Reservation (R-0)</c>.</summary>
internal static class ProfileNames
{
    private const string Option = "Core: ";

    /// <summary>The name that both versions have in common.</summary>
    public static string Plain(string profile) =>
        profile.StartsWith(Option, StringComparison.Ordinal) && profile.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var end ? profile[Option.Length..end] : profile;
}
