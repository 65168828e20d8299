using Reqnroll;
using Reqnroll.Bindings;
using Reqnroll.BoDi;

namespace TestHarness.Gherkin;

/// <summary>A feature while its scenarios run.</summary>
internal sealed class FeatureRun
{
    private readonly BindingRegistry _registry;
    private readonly LoadedFeature _feature;
    private readonly BindingInvoker _invoker;
    private readonly RunOptions _options;
    private readonly Lazy<Task<HookError?>> _begin;

    public FeatureRun(BindingRegistry registry, LoadedFeature feature, IObjectContainer runContainer, RunOptions options)
    {
        _registry = registry;
        _feature = feature;
        _options = options;
        Container = new ObjectContainer(runContainer);
        var info = RunContexts.Describe(feature);
        Context = new FeatureContext(Container, info);
        Container.RegisterInstanceAs(info);
        Container.RegisterInstanceAs(Context);
        Container.RegisterInstanceAs<IFeatureContext>(Context);
        _invoker = new BindingInvoker(Container, options);
        _begin = new Lazy<Task<HookError?>>(async () =>
        {
            var error = await RunHooksAsync(HookType.BeforeFeature);
            Context.BeforeFeatureHookError = error?.Error;
            return error;
        });
    }

    public ObjectContainer Container { get; }

    public FeatureContext Context { get; }

    /// <summary>Runs the hooks before the feature, the first time that it is called.</summary>
    public Task<HookError?> BeginAsync() => _begin.Value;

    public async Task<IReadOnlyList<HookError>> EndAsync()
    {
        var errors = new List<HookError>();
        if (_begin.IsValueCreated && await RunHooksAsync(HookType.AfterFeature) is { } error)
            errors.Add(error);
        errors.AddRange((await Container.DisposeAllAsync()).Select(failed => new HookError(null, failed.Type.Name, failed.Error)));
        return errors;
    }

    private async Task<HookError?> RunHooksAsync(HookType type)
    {
        var hooks = _registry.Hooks(type, _feature.Title, _feature.Tags, null);
        var error = await HookRunner.RunAsync(_invoker, hooks, _options.HookTimeout ?? _options.StepTimeout, CancellationToken.None);
        Context.TestError ??= error?.Error;
        return error;
    }
}
