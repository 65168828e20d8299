using System.Linq.Expressions;

namespace TestHarness.Rules;

/// <summary>Every rule there is.</summary>
public static class RuleCatalogue
{
    private static readonly IReadOnlyList<(RuleCard Card, Func<WireRule> Make)> Entries = Find();

    /// <summary>What they are, by family and name.</summary>
    public static IReadOnlyList<RuleCard> Cards { get; } = [.. Entries.Select(entry => entry.Card)];

    /// <summary>Makes a fresh instance of a rule.</summary>
    /// <exception cref="ArgumentException">No rule has that name.</exception>
    public static WireRule Create(string name) => Choose(card => card.Name == name) is [var make] ? make() : throw new ArgumentException($"There is no rule '{name}'.", nameof(name));

    /// <summary>The variables of a station that any rule needs to know, as <c>Component.Variable</c>.</summary>
    internal static IReadOnlySet<string> Variables { get; } = Entries.SelectMany(entry => entry.Make().Variables).ToHashSet(StringComparer.Ordinal);

    /// <summary>Makes an instance of each, or of those that are chosen.</summary>
    internal static IReadOnlyList<Func<WireRule>> Choose(Func<RuleCard, bool> chosen) => [.. Entries.Where(entry => chosen(entry.Card)).Select(entry => entry.Make)];

    private static List<(RuleCard Card, Func<WireRule> Make)> Find() =>
        [.. typeof(RuleCatalogue).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(WireRule)))
            .Select(type => Expression.Lambda<Func<WireRule>>(Expression.New(type)).Compile())
            .Select(make => (make().Card, make))
            .OrderBy(entry => entry.Card.Family, StringComparer.Ordinal)
            .ThenBy(entry => entry.Card.Name, StringComparer.Ordinal)];
}
