namespace TestHarness.Conformance.Catalogue;

/// <summary>What the device model says of a feature.</summary>
public enum FeatureFactKind
{
    /// <summary>Whether the product has it: the test holds, or it does not; of several tests one is enough.</summary>
    Decides,

    /// <summary>That the product has it, where the test holds; where not, the statement decides.</summary>
    Proves,

    /// <summary>That the product does not have it, where the test does not hold (of several, none); where it does, the statement decides.</summary>
    Requires,

    /// <summary>Nothing by itself: Part 5 says which other features it follows from.</summary>
    Follows,
}
