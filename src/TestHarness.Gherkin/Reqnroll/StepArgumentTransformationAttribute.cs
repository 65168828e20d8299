namespace Reqnroll;

/// <summary>Marks a method that turns a step's argument, text or table, into the type that it returns.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class StepArgumentTransformationAttribute : Attribute
{
    /// <summary>The order of a transformation that names none.</summary>
    public const int DefaultOrder = 10000;

    /// <summary>A transformation of the texts that match a regular expression; its groups are the method's arguments.</summary>
    public StepArgumentTransformationAttribute(string regex, int order = DefaultOrder)
    {
        Regex = regex;
        Order = order;
    }

    /// <summary>A transformation of any text, or of a table if the method takes one.</summary>
    public StepArgumentTransformationAttribute()
    {
    }

    /// <summary>The regular expression that the whole argument must match; null takes any.</summary>
    public string? Regex { get; set; }

    /// <summary>The name by which cucumber expressions refer to it, as in <c>{name}</c>; without one, the returned type's name.</summary>
    public string? Name { get; set; }

    /// <summary>Of several transformations that fit, the one of the lowest order is taken.</summary>
    public int Order { get; set; } = DefaultOrder;
}
