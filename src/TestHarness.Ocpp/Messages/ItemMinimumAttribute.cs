using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages;

/// <summary>The smallest value that each number of a list may have.</summary>
/// <param name="minimum">The smallest value allowed, itself included.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ItemMinimumAttribute(int minimum) : ValidationAttribute
{
    /// <summary>The smallest value allowed, itself included.</summary>
    public int Minimum { get; } = minimum;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is not IEnumerable<int> items || items.All(item => item >= Minimum);
}
