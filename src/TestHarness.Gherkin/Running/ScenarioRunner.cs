using Reqnroll.Bindings;
using Reqnroll.BoDi;

namespace TestHarness.Gherkin;

/// <summary>
/// Runs scenarios, any number at a time. Hooks before the run and before a feature run with the first scenario that needs them;
/// hooks after them when the run or feature is ended.
/// </summary>
public sealed class ScenarioRunner : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly BindingRegistry _registry;
    private readonly ObjectContainer _container = new();
    private readonly Dictionary<LoadedFeature, FeatureRun> _features = [];
    private Task<HookError?>? _begun;
    private RunOptions _options = new();
    private bool _ended;

    /// <summary>A runner over some bindings.</summary>
    /// <param name="registry">The bindings.</param>
    /// <param name="registerForRun">Registers objects that all scenarios share; they must be safe to use in parallel.</param>
    public ScenarioRunner(BindingRegistry registry, Action<IObjectContainer>? registerForRun = null)
    {
        _registry = registry;
        registerForRun?.Invoke(_container);
    }

    /// <summary>Finds steps that cannot be bound, without running anything; each once, by file and line.</summary>
    public static IReadOnlyList<StepProblem> Check(BindingRegistry registry, IEnumerable<LoadedFeature> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        var problems = new List<StepProblem>();
        foreach (var feature in features)
        {
            var matcher = new StepMatcher(registry, RunContexts.CultureOf(feature));
            var seen = new HashSet<(int, string)>();
            foreach (var (scenario, step) in feature.Scenarios.SelectMany(scenario => scenario.Steps.Select(step => (scenario, step))))
            {
                try
                {
                    matcher.Match(scenario, step);
                }
                catch (StepBindingException error)
                {
                    if (seen.Add((step.Line, step.Text)))
                        problems.Add(new StepProblem(scenario, step, error));
                }
            }
        }

        return [.. problems.OrderBy(problem => problem.Step.Path, StringComparer.Ordinal).ThenBy(problem => problem.Step.Line)];
    }

    /// <summary>Runs a scenario. What goes wrong in it is in the outcome; only what an observer throws comes out of here.</summary>
    public async Task<ScenarioOutcome> RunAsync(LoadedScenario scenario, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        options ??= new RunOptions();
        FeatureRun? feature;
        Task<HookError?> begun;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_ended, this);
            if (!_features.TryGetValue(scenario.Feature, out feature))
                _features[scenario.Feature] = feature = new FeatureRun(_registry, scenario.Feature, _container, options);
            if (_begun is null)
                _options = options;
            begun = _begun ??= RunHooksAsync(HookType.BeforeTestRun);
        }

        var before = await begun ?? await feature.BeginAsync();
        return await new ScenarioExecution(_registry, scenario, feature, options).RunAsync(before);
    }

    /// <summary>Runs the hooks after a feature and disposes what it made; call it when none of the feature's scenarios runs or will run.</summary>
    /// <returns>What failed.</returns>
    public async Task<IReadOnlyList<HookError>> EndFeatureAsync(LoadedFeature feature)
    {
        FeatureRun? run;
        lock (_gate)
            _features.Remove(feature, out run);
        return run is null ? [] : await run.EndAsync();
    }

    /// <summary>Ends the features that are not ended yet, runs the hooks after the run and disposes what it made.</summary>
    /// <returns>What failed.</returns>
    public async Task<IReadOnlyList<HookError>> EndAsync()
    {
        FeatureRun[] open;
        lock (_gate)
        {
            if (_ended)
                return [];
            _ended = true;
            open = [.. _features.Values];
            _features.Clear();
        }

        var errors = new List<HookError>();
        foreach (var feature in open)
            errors.AddRange(await feature.EndAsync());
        if (_begun is not null && await RunHooksAsync(HookType.AfterTestRun) is { } error)
            errors.Add(error);
        errors.AddRange((await _container.DisposeAllAsync()).Select(failed => new HookError(null, failed.Type.Name, failed.Error)));
        return errors;
    }

    /// <summary>Ends the run; use <see cref="EndAsync"/> to learn of hooks that fail.</summary>
    /// <exception cref="AggregateException">Hooks after a feature or the run failed.</exception>
    public async ValueTask DisposeAsync()
    {
        var errors = await EndAsync();
        if (errors.Count > 0)
            throw new AggregateException(string.Join(Environment.NewLine, errors), errors.Select(error => error.Error));
    }

    private Task<HookError?> RunHooksAsync(HookType type) => HookRunner.RunAsync(
        new BindingInvoker(_container, _options),
        _registry.Hooks(type, "", [], null),
        _options.HookTimeout ?? _options.StepTimeout,
        CancellationToken.None);
}
