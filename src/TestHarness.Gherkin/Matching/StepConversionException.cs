namespace TestHarness.Gherkin;

/// <summary>An argument of a step cannot be turned into what its method takes.</summary>
public sealed class StepConversionException : StepBindingException
{
    internal StepConversionException(LoadedStep step, BoundMethod method, int position, object value, Exception? inner)
        : base(step, $"gives {Describe(value)} for '{method.Parameters[position].Name}' of {method}, which is no {BoundMethod.NameOf(method.Parameters[position].ParameterType)}{(inner is null ? "" : $": {inner.Message}")}", inner)
    {
        Method = method;
        Position = position;
    }

    /// <summary>The method.</summary>
    public BoundMethod Method { get; }

    /// <summary>The position of the parameter, from 0.</summary>
    public int Position { get; }

    private static string Describe(object value) => value is string text ? $"'{text}'" : "a table";
}
