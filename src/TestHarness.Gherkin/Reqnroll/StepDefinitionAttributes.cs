using Reqnroll.Bindings;

namespace Reqnroll;

/// <summary>What all step definition attributes have in common.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class StepDefinitionBaseAttribute : Attribute
{
    /// <summary>A step definition for several kinds of step.</summary>
    protected StepDefinitionBaseAttribute(string? expression, StepDefinitionType[] types)
    {
        ArgumentNullException.ThrowIfNull(types);
        if (types.Length == 0)
            throw new ArgumentException("A step definition needs at least one kind of step.", nameof(types));
        Expression = expression;
        Types = types;
    }

    internal StepDefinitionBaseAttribute(string? expression, StepDefinitionType type)
        : this(expression, [type])
    {
    }

    /// <summary>The kinds of step that it binds.</summary>
    public StepDefinitionType[] Types { get; }

    /// <summary>The cucumber expression or regular expression that the step's text must match as a whole.</summary>
    public string? Expression { get; set; }

    /// <summary>How <see cref="Expression"/> is to be read.</summary>
    public ExpressionType ExpressionType { get; set; } = ExpressionType.Unspecified;
}

/// <summary>Binds a method to a <c>Given</c> step.</summary>
public class GivenAttribute : StepDefinitionBaseAttribute
{
    /// <summary>Takes the expression from the method's name.</summary>
    public GivenAttribute()
        : this(null!)
    {
    }

    /// <summary>Binds to a cucumber or regular expression.</summary>
    public GivenAttribute(string expression)
        : base(expression, StepDefinitionType.Given)
    {
    }
}

/// <summary>Binds a method to a <c>When</c> step.</summary>
public class WhenAttribute : StepDefinitionBaseAttribute
{
    /// <summary>Takes the expression from the method's name.</summary>
    public WhenAttribute()
        : this(null!)
    {
    }

    /// <summary>Binds to a cucumber or regular expression.</summary>
    public WhenAttribute(string expression)
        : base(expression, StepDefinitionType.When)
    {
    }
}

/// <summary>Binds a method to a <c>Then</c> step.</summary>
public class ThenAttribute : StepDefinitionBaseAttribute
{
    /// <summary>Takes the expression from the method's name.</summary>
    public ThenAttribute()
        : this(null!)
    {
    }

    /// <summary>Binds to a cucumber or regular expression.</summary>
    public ThenAttribute(string expression)
        : base(expression, StepDefinitionType.Then)
    {
    }
}

/// <summary>Binds a method to a step of any kind.</summary>
public class StepDefinitionAttribute : StepDefinitionBaseAttribute
{
    /// <summary>Takes the expression from the method's name.</summary>
    public StepDefinitionAttribute()
        : this(null!)
    {
    }

    /// <summary>Binds to a cucumber or regular expression.</summary>
    public StepDefinitionAttribute(string expression)
        : base(expression, [StepDefinitionType.Given, StepDefinitionType.When, StepDefinitionType.Then])
    {
    }
}
