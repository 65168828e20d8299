using Reqnroll.BoDi;

namespace Reqnroll;

/// <summary>A base for binding classes that want the contexts without taking them in their constructor.</summary>
public abstract class Steps
{
    private IObjectContainer? _container;

    /// <summary>The scenario.</summary>
    public ScenarioContext ScenarioContext => Container.Resolve<ScenarioContext>();

    /// <summary>The feature.</summary>
    public FeatureContext FeatureContext => Container.Resolve<FeatureContext>();

    /// <summary>The step that runs now.</summary>
    public ScenarioStepContext StepContext => ScenarioContext.StepContext;

    private IObjectContainer Container
    {
        get
        {
            AssertInitialized();
            return _container!;
        }
    }

    /// <summary>Throws unless the engine made this object.</summary>
    protected void AssertInitialized()
    {
        if (_container is null)
            throw new ReqnrollException($"{GetType().Name} was not made by the scenario's container, so it has no contexts.");
    }

    internal void SetContainer(IObjectContainer container) => _container = container;
}
