using System.Globalization;
using System.Reflection;

namespace TestHarness.Tests.Gherkin;

/// <summary>Writes the public surface of types as lines of text, a line for each fact that code compiled against them can see.</summary>
internal static class SurfaceLines
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Type type) => Facts(type).Select(fact => $"{NameOf(type)}: {fact}");

    public static string NameOf(Type type)
    {
        if (type.IsByRef)
            return NameOf(type.GetElementType()!);
        if (type.IsArray)
            return NameOf(type.GetElementType()!) + "[]";
        if (type.IsGenericParameter)
            return type.Name;
        if (!type.IsGenericType)
            return type.FullName!;
        var definition = type.GetGenericTypeDefinition().FullName!;
        return $"{definition[..definition.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>";
    }

    private static IEnumerable<string> Facts(Type type)
    {
        yield return type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";
        if (type.IsEnum)
        {
            foreach (var value in Enum.GetValues(type))
                yield return $"value {value} = {Convert.ToInt32(value, CultureInfo.InvariantCulture)}";
            yield break;
        }

        if (type.BaseType is { } parent && parent != typeof(object))
            yield return $"base {NameOf(parent)}";
        foreach (var contract in type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Where(contract => contract.IsVisible))
            yield return $"implements {NameOf(contract)}";
        if (type.GetCustomAttribute<AttributeUsageAttribute>(inherit: false) is { } usage)
            yield return $"usage {usage.ValidOn}, multiple {(usage.AllowMultiple ? "true" : "false")}";
        foreach (var member in type.GetMembers(Declared).Select(Describe).OfType<string>())
            yield return member;
    }

    private static string? Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when IsSeen(constructor) => $"{Access(constructor)} constructor({Parameters(constructor)})",
        MethodInfo method when IsSeen(method) && !method.IsSpecialName && method.GetBaseDefinition() == method =>
            $"{Access(method)} {NameOf(method.ReturnType)} {method.Name}{(method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(NameOf))}>" : "")}({Parameters(method)})",
        PropertyInfo property when property.GetAccessors(nonPublic: true).Where(IsSeen).ToArray() is [var first, ..] =>
            $"{Access(first)} {NameOf(property.PropertyType)} {(property.GetIndexParameters().Length > 0 ? $"this[{string.Join(", ", property.GetIndexParameters().Select(Parameter))}]" : property.Name)} {{{Accessor(property.GetMethod, "get")}{Accessor(property.SetMethod, "set")} }}",
        FieldInfo { IsLiteral: true, IsPublic: true } constant => $"public const {NameOf(constant.FieldType)} {constant.Name} = {Constant(constant.GetRawConstantValue())}",
        EventInfo happening when IsSeen(happening.AddMethod!) => $"{Access(happening.AddMethod!).Replace(" static", "", StringComparison.Ordinal)} event {NameOf(happening.EventHandlerType!)} {happening.Name}",
        _ => null,
    };

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method) => (method.IsPublic ? "public" : "protected") + (method.IsStatic ? " static" : "");

    private static string Accessor(MethodInfo? accessor, string name) => accessor is not null && IsSeen(accessor) ? $" {name};" : "";

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) =>
        $"{(parameter.IsOut ? "out " : "")}{(parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")}{NameOf(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Constant(parameter.RawDefaultValue)}" : "")}";

    private static string Constant(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => $"\"{text}\"",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
