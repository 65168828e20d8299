using System.Globalization;

namespace TestHarness.Gherkin;

/// <summary>Finds the one definition of a step.</summary>
internal sealed class StepMatcher(BindingRegistry registry, CultureInfo culture)
{
    private readonly ArgumentConverter _converter = new(registry.Transformations, culture);

    /// <exception cref="StepBindingException">There is none, or more than one, or its parameters do not fit.</exception>
    public StepMatch Match(LoadedScenario scenario, LoadedStep step)
    {
        var matches = Candidates(scenario, step, scoped: true, typed: true);
        var highest = matches.Select(match => match.ScopeMatches).DefaultIfEmpty().Max();
        var best = matches.Where(match => match.ScopeMatches == highest).ToArray();
        if (best.Length == 1)
            return best[0];
        if (best.Length > 1)
            throw new AmbiguousStepException(step, "has more than one step definition", [.. best.Select(match => match.Binding)]);

        var outOfScope = Candidates(scenario, step, scoped: false, typed: true);
        var untyped = outOfScope.Count > 0 ? [] : Candidates(scenario, step, scoped: true, typed: false);
        throw untyped.Count switch
        {
            0 => new UndefinedStepException(step, StepSnippet.For(step), [.. outOfScope.Select(match => match.Binding)]),
            1 => Misfit(step, untyped[0]),
            _ => new AmbiguousStepException(step, "has more than one step definition, and its arguments fit none of them", [.. untyped.Select(match => match.Binding)]),
        };
    }

    private List<StepMatch> Candidates(LoadedScenario scenario, LoadedStep step, bool scoped, bool typed)
    {
        var matches = new List<StepMatch>();
        foreach (var binding in registry.StepBindings)
        {
            if (binding.Kind != step.Kind || !binding.Regex.IsMatch(step.Text))
                continue;
            var scope = binding.Scope is null ? 0 : binding.Scope.Match(scenario.Feature.Title, scenario.Tags, scenario);
            if (scoped && scope is null)
                continue;
            var match = new StepMatch(binding, scope ?? 0, StepMatch.ArgumentsOf(binding, step));
            if (!typed || Fits(match))
                matches.Add(match);
        }

        // One method may match by several expressions or scopes, and a method of a base class by several classes.
        return [.. matches
            .GroupBy(match => (match.Binding.Method.Method.Module, match.Binding.Method.Method.MetadataToken))
            .Select(same => same.MaxBy(match => match.ScopeMatches)!)];
    }

    private bool Fits(StepMatch match)
    {
        var parameters = match.Binding.Method.Parameters;
        return match.Arguments.Count == parameters.Count
            && match.Arguments.Zip(parameters).All(pair => _converter.CanConvert(pair.First, pair.Second.ParameterType));
    }

    private StepBindingException Misfit(LoadedStep step, StepMatch match)
    {
        var method = match.Binding.Method;
        if (match.Arguments.Count != method.Parameters.Count)
            return new StepArgumentCountException(step, method, match.Arguments);
        var position = Enumerable.Range(0, match.Arguments.Count).First(index => !_converter.CanConvert(match.Arguments[index], method.Parameters[index].ParameterType));
        return new StepConversionException(step, method, position, match.Arguments[position], null);
    }
}
