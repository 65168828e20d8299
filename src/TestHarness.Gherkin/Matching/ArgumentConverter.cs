using System.ComponentModel;
using System.Globalization;
using Reqnroll;

namespace TestHarness.Gherkin;

/// <summary>
/// Turns a step's texts and tables into what methods take: by the first fitting transformation, as it is, or by a standard conversion.
/// </summary>
internal sealed class ArgumentConverter(IReadOnlyList<TransformationBinding> transformations, CultureInfo culture)
{
    /// <summary>Calls a transformation; only needed to convert, not to ask whether one can.</summary>
    public delegate Task<object?> Invoker(BoundMethod method, object?[] arguments);

    public bool CanConvert(object value, Type target)
    {
        if (Transformation(value, target) is not null || target.IsInstanceOfType(value))
            return true;
        try
        {
            Standard(value, target);
            return true;
        }
        catch (Exception error) when (IsConversionError(error))
        {
            return false;
        }
    }

    public Task<object?> ConvertAsync(object value, Type target, Invoker invoke) => ConvertAsync(value, target, invoke, null);

    public static bool IsConversionError(Exception error) => error is InvalidCastException or OverflowException or FormatException or ArgumentException or NotSupportedException;

    private async Task<object?> ConvertAsync(object value, Type target, Invoker invoke, TransformationBinding? outer)
    {
        var transformation = Transformation(value, target);
        if (transformation is not null && transformation != outer)
            return await invoke(transformation.Method, await ArgumentsAsync(transformation, value, invoke));
        return target.IsInstanceOfType(value) ? value : Standard(value, target);
    }

    private async Task<object?[]> ArgumentsAsync(TransformationBinding transformation, object value, Invoker invoke)
    {
        var parameters = transformation.Method.Parameters;
        object[] parts = transformation.Regex is { } regex && value is string text
            ? [.. regex.Match(text).Groups.Values.Skip(1).Select(group => group.Value)]
            : [value];
        var arguments = new object?[parts.Length];
        for (var position = 0; position < parts.Length; position++)
            arguments[position] = await ConvertAsync(parts[position], position < parameters.Count ? parameters[position].ParameterType : typeof(object), invoke, transformation);
        return arguments;
    }

    private TransformationBinding? Transformation(object value, Type target) => transformations.FirstOrDefault(transformation =>
        transformation.Target == target
        && (transformation.Regex is { } regex && value is string text
            ? regex.IsMatch(text)
            : value is Table == (transformation.Method.Parameters is [var first, ..] && typeof(Table).IsAssignableFrom(first.ParameterType))));

    private object? Standard(object value, Type target)
    {
        if (value is string text)
        {
            if (target.IsEnum)
                return Enum.Parse(target, text.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true);
            if (target == typeof(Guid?) && text.Length == 0)
                return null;
            if (target == typeof(Guid) || target == typeof(Guid?))
                return Guid.TryParse(text, out var guid) ? guid : GuidFromPrefix(text);
        }

        var converter = TypeDescriptor.GetConverter(target);
        if (converter.CanConvertFrom(value.GetType()))
        {
            try
            {
                return converter.ConvertFrom(null, culture, value);
            }
            catch (Exception error) when (error.InnerException is FormatException or OverflowException || IsConversionError(error))
            {
                // ChangeType knows some forms that converters do not, and has the clearer message for the others.
            }
        }

        return Convert.ChangeType(value, target, culture);
    }

    private static Guid GuidFromPrefix(string text)
    {
        var digits = text.Replace("-", "", StringComparison.Ordinal);
        return digits.Length is > 0 and <= 32 && digits.All(char.IsAsciiHexDigit)
            ? Guid.ParseExact(digits.PadRight(32, '0'), "N")
            : throw new FormatException($"'{text}' is no GUID and no beginning of one.");
    }
}
