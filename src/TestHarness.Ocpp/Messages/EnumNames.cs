using System.Collections.Frozen;
using System.ComponentModel;
using System.Reflection;
using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages;

/// <summary>The names that the values of a message's enumerations have on the wire.</summary>
public static class EnumNames
{
    /// <summary>The wire name of a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such value.</exception>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        Names<T>.ByValue.TryGetValue(value, out var name) ? name : throw new ArgumentOutOfRangeException(nameof(value), value, $"No {typeof(T).Name}.");

    /// <summary>The value of a wire name, letter case included; null when there is none.</summary>
    public static T? Find<T>(string name)
        where T : struct, Enum => Names<T>.ByName.TryGetValue(name, out var value) ? value : null;

    /// <summary>Every wire name, in the order of the enumeration.</summary>
    internal static IEnumerable<string> All(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(NameOf);

    /// <summary>The wire name that an absent value stands for; null when the enumeration does not say.</summary>
    internal static string? Default(Type type) =>
        type.GetCustomAttribute<DefaultValueAttribute>()?.Value is { } value ? NameOf(type.GetField(value.ToString()!)!) : null;

    private static string NameOf(FieldInfo field) => field.GetCustomAttribute<EnumMemberAttribute>()?.Value ?? field.Name;

    private static class Names<T>
        where T : struct, Enum
    {
        internal static readonly FrozenDictionary<T, string> ByValue =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => NameOf(typeof(T).GetField(value.ToString())!));

        internal static readonly FrozenDictionary<string, T> ByName =
            ByValue.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
