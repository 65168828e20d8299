using TestHarness.Ocpp;

namespace TestHarness.Rules.Diagnostics;

/// <summary>A CustomerInformation names the customer in one way: by token, by certificate or by identifier (N09.FR.04, N10.FR.08).</summary>
internal sealed class CustomerReferences() : WireRule(Description)
{
    private const string One = "N09.FR.04";

    private static readonly RuleCard Description = new(
        "customer-reference",
        "diagnostics",
        Party.Csms,
        RuleCard.V2,
        "The request serves the right of a driver to know and to erase what is stored. With no name in it, or with two, the station answers Invalid, and nothing is erased.",
        new Requirement(One, "CustomerInformation has one of idToken, customerCertificate and customerIdentifier."));

    private static readonly string[] References = ["idToken", "customerCertificate", "customerIdentifier"];

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!seen.IsRequest(Party.Csms, "CustomerInformation"))
            return;
        List<string> given = [.. References.Where(reference => seen.Payload.Has(reference))];
        if (given.Count != 1)
            seen.Report(Breach(One, "The customer is not named in just one way.", $"one of {string.Join(", ", References)}", given.Count == 0 ? "none" : string.Join(", ", given)));
    }
}
