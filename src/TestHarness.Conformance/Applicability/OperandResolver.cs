using System.Globalization;
using System.Text.RegularExpressions;
using TestHarness.Conformance.Catalogue;
using TestHarness.Conformance.DeviceModels;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Applicability;

/// <summary>
/// Says whether a product has what conditions name: by what its device model shows where it can, else by what its statement claims.
/// Which of the two counts where they disagree is a fact about the feature (fixtures/catalogue/feature-facts.tsv).
/// </summary>
/// <param name="version">The version.</param>
/// <param name="statement">The statement.</param>
/// <param name="reading">The device model.</param>
public sealed partial class OperandResolver(OcppVersion version, Statement statement, ModelReading reading)
{
    private string File => Path.GetFileName(statement.Path);

    /// <summary>Resolves an operand.</summary>
    public Operand Resolve(string name)
    {
        if (Subtype().Match(name) is { Success: true } subtype)
            return OfSubtype(name, subtype.Groups["name"].Value);
        if (Comparison().Match(name) is { Success: true } comparison)
            return OfNumber(name, comparison.Groups["id"].Value, int.Parse(comparison.Groups["least"].Value, CultureInfo.InvariantCulture));
        var facts = FeatureFact.Of(version, name);
        return facts.FirstOrDefault(fact => fact.Kind == FeatureFactKind.Follows) is { Expression: { } expression }
            ? Following(name, expression)
            : reading.Model is { } model && statement.Role == Party.Station ? Shown(name, facts, model) : Claimed(name, facts.Count > 0 ? Unread : "");
    }

    /// <summary>What the statement claims and the device model contradicts.</summary>
    public IReadOnlyList<string> Contradictions() => statement.Supports.Keys.Select(name => Resolve(name).Contradiction).OfType<string>().ToList();

    private string Unread => reading.Problem is null || statement.Role == Party.Csms ? "" : $"; {reading.Problem}";

    private Operand Shown(string name, IReadOnlyList<FeatureFact> facts, StationModel model)
    {
        var seen = facts.Select(fact => (fact.Kind, Evidence: fact.Prerequisite!.Look(model))).ToList();
        var known = Of(seen, FeatureFactKind.Decides, decidesWhenFalse: true) ?? Of(seen, FeatureFactKind.Proves, decidesWhenFalse: false) ?? Refuted(seen);
        if (known is not { } evidence)
            return Claimed(name, facts.Count > 0 ? $"; the device model allows it: {seen[^1].Evidence.Text}" : "");
        var operand = new Operand(name, evidence.Holds, $"device model: {evidence.Text}");
        return statement.Supports.TryGetValue(name, out var claim) && claim != evidence.Holds
            ? operand with { Contradiction = $"{ClaimPath(name)} says {(claim ? "true" : "false")} of {name}, which the device model contradicts, and the device model counts: {evidence.Text}." }
            : operand;
    }

    private static Evidence? Of(List<(FeatureFactKind Kind, Evidence Evidence)> seen, FeatureFactKind kind, bool decidesWhenFalse)
    {
        var own = seen.Where(one => one.Kind == kind).Select(one => one.Evidence).ToList();
        return own.Find(one => one.Holds) ?? (decidesWhenFalse ? own.FirstOrDefault() : null);
    }

    private static Evidence? Refuted(List<(FeatureFactKind Kind, Evidence Evidence)> seen)
    {
        var required = seen.Where(one => one.Kind == FeatureFactKind.Requires).Select(one => one.Evidence).ToList();
        return required.Exists(one => one.Holds) ? null : required.FirstOrDefault();
    }

    private Operand Claimed(string name, string remark) => statement.Supports.TryGetValue(name, out var claim)
        ? new Operand(name, claim, $"{ClaimPath(name)}{remark}")
        : new Operand(name, false, $"{File} does not claim it (no $.supports[\"{name}\"]){remark}");

    private Operand Following(string name, ConditionExpression expression)
    {
        var operands = expression.Operands.ToDictionary(operand => operand, Resolve);
        var holds = expression.Holds(operand => operands[operand].Value);
        var because = string.Join("; ", expression.Deciding(operand => operands[operand].Value).Select(operand => operands[operand]));
        var operand = new Operand(name, holds, $"follows from {expression.Text} ({because})");
        return statement.Supports.TryGetValue(name, out var claim) && claim != holds
            ? operand with { Contradiction = $"{ClaimPath(name)} says {(claim ? "true" : "false")} of {name}, which Part 5 has follow from {expression.Text}, and that counts: {because}." }
            : operand;
    }

    private Operand OfSubtype(string name, string subtype) =>
        new(name, statement.Product.Subtype == subtype, $"{File} $.product.subtype{(statement.Product.Subtype is { } own ? $" is \"{own}\"" : " is not given")}");

    private Operand OfNumber(string name, string id, int least)
    {
        if (id != "HFS-8")
            return new Operand(name, false, $"nothing says how many {id} counts");
        var layout = statement.Layout.Evses.Count;
        if (reading.Model is not { } model)
            return new Operand(name, layout > least, $"{File} $.layout.evses has {layout}{Unread}");
        var operand = new Operand(name, model.Evses > least, $"device model: {model.Evses} EVSEs ({model.Source})");
        return model.Evses == layout
            ? operand
            : operand with { Contradiction = $"{File} $.layout.evses has {layout}, but the device model has {model.Evses} EVSEs, and that counts ({model.Source})." };
    }

    private string ClaimPath(string name) => $"{statement.InheritedClaims.GetValueOrDefault(name, File)} $.supports[\"{name}\"]";

    [GeneratedRegex("^Product Subtype \"(?<name>[^\"]+)\"$")]
    private static partial Regex Subtype();

    [GeneratedRegex(@"^(?<id>\S+) > (?<least>\d+)$")]
    private static partial Regex Comparison();
}
