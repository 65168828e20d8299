using System.Text.RegularExpressions;
using Reqnroll.Bindings;
using TestHarness.Gherkin;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Runs;

/// <summary>What a case asks of whoever operates the product, as far as its steps show: of a station with EV and cards, of a CSMS in its own user interface.</summary>
/// <param name="Kind">The hardest kind of work in it.</param>
/// <param name="Count">How many of its steps ask for something.</param>
public sealed partial record HandWork(HandWorkKind Kind, int Count)
{
    /// <summary>The work of a case.</summary>
    public static HandWork Of(PlannedCase planned)
    {
        var kinds = planned.Scenario.Steps.Select(step => KindOf(planned.Side, step)).Where(kind => kind != HandWorkKind.None).ToList();
        return new HandWork(kinds.Count == 0 ? HandWorkKind.None : kinds.Max(), kinds.Count);
    }

    /// <summary>
    /// The order in which a person has the fewest things to do and the longest time away: one version after the other, since another one may take another
    /// configuration; in it first what needs nobody, then the cases of the same kind together, those that take less first.
    /// </summary>
    public static IReadOnlyList<PlannedCase> Order(IEnumerable<PlannedCase> cases) => cases
        .Select(planned => (Case: planned, Work: Of(planned)))
        .OrderBy(one => one.Case.Version).ThenBy(one => one.Work.Kind).ThenBy(one => one.Work.Count)
        .Select(one => one.Case).ToList();

    /// <summary>The kind of work that a step asks for, as its words tell.</summary>
    internal static HandWorkKind KindOf(Party side, LoadedStep step)
    {
        if (side == Party.Csms)
            return CsmsSteps().IsMatch(step.Text) || (step.Kind != StepDefinitionType.Then && CsmsSends().IsMatch(step.Text)) ? HandWorkKind.UserInterface : HandWorkKind.None;
        return PowerSteps().IsMatch(step.Text) ? HandWorkKind.Power : DriverSteps().IsMatch(step.Text) ? HandWorkKind.Driver : HandWorkKind.None;
    }

    [GeneratedRegex(@"^(the operator |an? EV |the EV (?!is back)|the driver (?!is authorized remotely|stops charging remotely|is authorized by the contract)|energy transfer (starts|is over|is suspended|resumes)|the station is charging|charging is stopped|a transaction (was|took)|(a|the) fault |the transaction ends offline|the \w+ idToken is cached|no EV is connected)")]
    private static partial Regex DriverSteps();

    [GeneratedRegex(@"^(the operator (power-cycles|switches)|the station (is booted$|was switched))")]
    private static partial Regex PowerSteps();

    [GeneratedRegex(@"^(the operator lets the CSMS|the CSMS (no longer|now) accepts|the CSMS will answer|the CSMS has made the|the CSMS reserves|the EVSE is reserved|the driver (is authorized|stops charging) remotely|the station is (booted by a reset|booting)|the CSMS will sign)")]
    private static partial Regex CsmsSteps();

    [GeneratedRegex(@"^the CSMS (sends|sets|asks|has set|updates) ")]
    private static partial Regex CsmsSends();
}
