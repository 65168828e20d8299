using System.Reflection;

namespace TestHarness.Gherkin;

/// <summary>A method of a binding class.</summary>
public sealed class BoundMethod
{
    internal BoundMethod(Type type, MethodInfo method)
    {
        Type = type;
        Method = method;
        Parameters = method.GetParameters();
    }

    /// <summary>The binding class.</summary>
    public Type Type { get; }

    /// <summary>The method.</summary>
    public MethodInfo Method { get; }

    /// <summary>The method's parameters.</summary>
    public IReadOnlyList<ParameterInfo> Parameters { get; }

    /// <summary>What the method returns once it has been awaited.</summary>
    internal Type ResultType
    {
        get
        {
            var type = Method.ReturnType;
            if (type == typeof(Task) || type == typeof(ValueTask))
                return typeof(void);
            return type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>))
                ? type.GetGenericArguments()[0]
                : type;
        }
    }

    /// <summary>Class, method and the parameters' types, as in <c>BootSteps.TheStationBoots(Int32, DataTable)</c>.</summary>
    public override string ToString() => $"{Type.Name}.{Method.Name}({string.Join(", ", Parameters.Select(parameter => NameOf(parameter.ParameterType)))})";

    internal static string NameOf(Type type) => Nullable.GetUnderlyingType(type) is { } underlying ? NameOf(underlying) + "?"
        : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
        : type.Name;
}
