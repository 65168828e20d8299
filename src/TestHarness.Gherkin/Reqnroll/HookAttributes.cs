using Reqnroll.Bindings;

namespace Reqnroll;

/// <summary>What all hook attributes have in common.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class HookAttribute : Attribute
{
    /// <summary>The order of a hook that names none.</summary>
    public const int DefaultOrder = 10000;

    internal HookAttribute(HookType bindingEvent, string[]? tags)
    {
        Event = bindingEvent;
        Tags = tags;
        Order = DefaultOrder;
    }

    /// <summary>Tags, with or without <c>@</c>, of which the scenario must have one; none means every scenario.</summary>
    public string[]? Tags { get; }

    /// <summary>Hooks of one kind run from the lowest order to the highest.</summary>
    public int Order { get; set; }

    internal HookType Event { get; }
}

/// <summary>Runs a static method once, before the first scenario.</summary>
public class BeforeTestRunAttribute : HookAttribute
{
    /// <summary>Declares the hook.</summary>
    public BeforeTestRunAttribute()
        : base(HookType.BeforeTestRun, null)
    {
    }
}

/// <summary>Runs a static method once, after the last scenario.</summary>
public class AfterTestRunAttribute : HookAttribute
{
    /// <summary>Declares the hook.</summary>
    public AfterTestRunAttribute()
        : base(HookType.AfterTestRun, null)
    {
    }
}

/// <summary>Runs a static method before the first scenario of a feature.</summary>
public class BeforeFeatureAttribute : HookAttribute
{
    /// <summary>Declares the hook, restricted to any of the tags if there are some.</summary>
    public BeforeFeatureAttribute(params string[] tags)
        : base(HookType.BeforeFeature, tags)
    {
    }
}

/// <summary>Runs a static method after the last scenario of a feature.</summary>
public class AfterFeatureAttribute : HookAttribute
{
    /// <summary>Declares the hook, restricted to any of the tags if there are some.</summary>
    public AfterFeatureAttribute(params string[] tags)
        : base(HookType.AfterFeature, tags)
    {
    }
}

/// <summary>Runs a method before the first step of a scenario.</summary>
public class BeforeScenarioAttribute : HookAttribute
{
    /// <summary>Declares the hook, restricted to any of the tags if there are some.</summary>
    public BeforeScenarioAttribute(params string[] tags)
        : base(HookType.BeforeScenario, tags)
    {
    }
}

/// <summary>The short name of <see cref="BeforeScenarioAttribute"/>.</summary>
public class BeforeAttribute : BeforeScenarioAttribute
{
    /// <summary>Declares the hook, restricted to any of the tags if there are some.</summary>
    public BeforeAttribute(params string[] tags)
        : base(tags)
    {
    }
}

/// <summary>Runs a method after a scenario, whatever became of it.</summary>
public class AfterScenarioAttribute : HookAttribute
{
    /// <summary>Declares the hook, restricted to any of the tags if there are some.</summary>
    public AfterScenarioAttribute(params string[] tags)
        : base(HookType.AfterScenario, tags)
    {
    }
}

/// <summary>The short name of <see cref="AfterScenarioAttribute"/>.</summary>
public class AfterAttribute : AfterScenarioAttribute
{
    /// <summary>Declares the hook, restricted to any of the tags if there are some.</summary>
    public AfterAttribute(params string[] tags)
        : base(tags)
    {
    }
}

/// <summary>Runs a method before the first step of a run of steps of one kind.</summary>
public class BeforeScenarioBlockAttribute : HookAttribute
{
    /// <summary>Declares the hook, restricted to any of the tags if there are some.</summary>
    public BeforeScenarioBlockAttribute(params string[] tags)
        : base(HookType.BeforeScenarioBlock, tags)
    {
    }
}

/// <summary>Runs a method after the last step of a run of steps of one kind.</summary>
public class AfterScenarioBlockAttribute : HookAttribute
{
    /// <summary>Declares the hook, restricted to any of the tags if there are some.</summary>
    public AfterScenarioBlockAttribute(params string[] tags)
        : base(HookType.AfterScenarioBlock, tags)
    {
    }
}

/// <summary>Runs a method before each step that runs.</summary>
public class BeforeStepAttribute : HookAttribute
{
    /// <summary>Declares the hook, restricted to any of the tags if there are some.</summary>
    public BeforeStepAttribute(params string[] tags)
        : base(HookType.BeforeStep, tags)
    {
    }
}

/// <summary>Runs a method after each step that ran.</summary>
public class AfterStepAttribute : HookAttribute
{
    /// <summary>Declares the hook, restricted to any of the tags if there are some.</summary>
    public AfterStepAttribute(params string[] tags)
        : base(HookType.AfterStep, tags)
    {
    }
}
