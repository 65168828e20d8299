using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages;

/// <summary>The longest that each string of a list may be.</summary>
/// <param name="length">The largest number of characters (Unicode code points).</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ItemMaxLengthAttribute(int length) : ValidationAttribute
{
    /// <summary>The largest number of characters (Unicode code points).</summary>
    public int Length { get; } = length;

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is not IEnumerable<string> items || items.All(item => item.EnumerateRunes().Count() <= Length);
}
