using System.Reflection;
using Reqnroll;
using Reqnroll.Bindings;

namespace TestHarness.Gherkin;

/// <summary>The step definitions, hooks and transformations of some assemblies. It does not change, so that any number of scenarios may use it at once.</summary>
public sealed class BindingRegistry
{
    private readonly IReadOnlyList<HookBinding> _hooks;

    internal BindingRegistry(IReadOnlyList<StepBinding> steps, IReadOnlyList<HookBinding> hooks, IReadOnlyList<TransformationBinding> transformations, IReadOnlyList<StepCatalogueEntry> catalogue)
    {
        StepBindings = steps;
        _hooks = hooks;
        Transformations = transformations;
        Steps = catalogue;
    }

    /// <summary>The step language: every expression of every step definition, by kind and expression.</summary>
    public IReadOnlyList<StepCatalogueEntry> Steps { get; }

    internal IReadOnlyList<StepBinding> StepBindings { get; }

    internal IReadOnlyList<TransformationBinding> Transformations { get; }

    /// <summary>Collects the classes with [Binding] of some assemblies.</summary>
    /// <exception cref="BindingErrorsException">Bindings are wrong; all of them are listed.</exception>
    public static BindingRegistry FromAssemblies(params IEnumerable<Assembly> assemblies)
    {
        ArgumentNullException.ThrowIfNull(assemblies);
        return FromTypes(assemblies.Distinct().SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsDefined(typeof(BindingAttribute), inherit: true)));
    }

    /// <summary>Collects the bindings of some classes.</summary>
    /// <exception cref="BindingErrorsException">Bindings are wrong; all of them are listed.</exception>
    public static BindingRegistry FromTypes(params IEnumerable<Type> types)
    {
        ArgumentNullException.ThrowIfNull(types);
        return new BindingCollector().Collect(types);
    }

    internal IEnumerable<HookBinding> Hooks(HookType type, string featureTitle, IReadOnlyList<string> tags, LoadedScenario? scenario) =>
        _hooks.Where(hook => hook.Type == type && hook.AppliesTo(featureTitle, tags, scenario));
}
