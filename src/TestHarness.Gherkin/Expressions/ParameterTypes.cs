using System.Text.RegularExpressions;

namespace TestHarness.Gherkin;

/// <summary>The parameter types of cucumber expressions: built in, enumerations that step definitions take, and transformations.</summary>
internal sealed partial class ParameterTypes
{
    private const string Integer = @"-?\d+";
    private const string Number = @"[-+]?\d*\.?\d+(?:[Ee][-+]?\d+)?";

    private static readonly (Type Target, string Name, string Pattern)[] BuiltIn =
    [
        (typeof(object), "", ParameterType.Anything),
        (typeof(string), "word", @"[^\s]+"),
        (typeof(string), "string", ParameterType.Anything),
        (typeof(byte), "byte", Integer),
        (typeof(byte), nameof(Byte), Integer),
        (typeof(short), nameof(Int16), Integer),
        (typeof(int), "int", Integer),
        (typeof(int), nameof(Int32), Integer),
        (typeof(long), "long", Integer),
        (typeof(long), nameof(Int64), Integer),
        (typeof(float), "float", Number),
        (typeof(float), nameof(Single), Number),
        (typeof(double), "double", Number),
        (typeof(double), nameof(Double), Number),
        (typeof(decimal), "decimal", Number),
        (typeof(decimal), nameof(Decimal), Number),
        (typeof(bool), nameof(Boolean), ParameterType.Anything),
        (typeof(char), nameof(Char), ParameterType.Anything),
        (typeof(DateTime), nameof(DateTime), ParameterType.Anything),
        (typeof(Guid), nameof(Guid), ParameterType.Anything),
    ];

    private readonly Dictionary<string, ParameterType> _byName;

    /// <exception cref="ExpressionException">A name is given to transformations into different types.</exception>
    public ParameterTypes(IEnumerable<TransformationBinding> transformations, IEnumerable<Type> parameters)
    {
        var all = BuiltIn
            .Concat(parameters.Where(type => type.IsEnum).Distinct().Select(type => (Target: type, Name: type.FullName!, Pattern: ParameterType.Anything)))
            .Concat(transformations.SelectMany(Of));
        _byName = all
            .GroupBy(type => type.Name)
            .ToDictionary(group => group.Key, group => Merge(group.Key, [.. group]));
    }

    /// <exception cref="ExpressionException">There is none of that name, or several.</exception>
    public ParameterType Find(string name)
    {
        if (_byName.TryGetValue(name, out var exact))
            return exact;
        var byShortName = _byName.Values.Where(type => type.Name.EndsWith("." + name, StringComparison.Ordinal) || type.Name.EndsWith("+" + name, StringComparison.Ordinal)).ToArray();
        return byShortName.Length switch
        {
            1 => byShortName[0],
            0 => throw new ExpressionException($"there is no parameter type '{{{name}}}'; there are {string.Join(", ", _byName.Keys.Order(StringComparer.Ordinal).Select(known => $"{{{known}}}"))}"),
            _ => throw new ExpressionException($"'{{{name}}}' may be {string.Join(" or ", byShortName.Select(type => $"{{{type.Name}}}"))}: use the full name"),
        };
    }

    private static IEnumerable<(Type Target, string Name, string Pattern)> Of(TransformationBinding transformation)
    {
        var target = transformation.Target;
        var pattern = PatternOf(transformation);
        var builtIn = BuiltIn.Where(type => type.Target == target && type.Name is not ("" or "word" or "string")).Select(type => type.Name).ToArray();
        if (builtIn.Length == 0 && (transformation.Name is null || transformation.Name == target.Name))
            yield return (target, target.FullName ?? target.Name, pattern);
        else if (transformation.Name is not null)
            yield return (target, transformation.Name, pattern);

        // A transformation into a type that has a short name widens that one too.
        foreach (var name in builtIn.Where(name => transformation.Name is null || char.IsLower(name[0])))
            yield return (target, name, pattern);
    }

    private static ParameterType Merge(string name, (Type Target, string Name, string Pattern)[] same)
    {
        if (same.Select(type => type.Target).Distinct().Skip(1).Any())
            throw new ExpressionException($"the parameter type '{{{name}}}' is given to {string.Join(" and ", same.Select(type => type.Target.Name).Distinct())}: use different names");
        string[] patterns = [.. same.Select(type => type.Pattern).Distinct()];
        return new ParameterType(name, same[0].Target, patterns.Contains(ParameterType.Anything) ? [ParameterType.Anything] : patterns);
    }

    // Inside an expression a parameter is one group, so that the transformation's own groups must not capture.
    private static string PatternOf(TransformationBinding transformation)
    {
        var pattern = transformation.Pattern?.TrimStart('^').TrimEnd('$');
        return pattern is null || TooComplex().IsMatch(pattern) ? ParameterType.Anything : pattern.Replace("(", "(?:", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\(\?|\\\(|\[[^\]]*\(")]
    private static partial Regex TooComplex();
}
