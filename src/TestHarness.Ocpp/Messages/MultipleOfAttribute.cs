using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace TestHarness.Ocpp.Messages;

/// <summary>The step that a number must be a whole multiple of, compared as a decimal and never as a binary float.</summary>
/// <param name="step">The step in invariant notation, for example <c>0.1</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MultipleOfAttribute(string step) : ValidationAttribute
{
    /// <summary>The step.</summary>
    public decimal Step { get; } = decimal.Parse(step, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is not decimal number || number % Step == 0;
}
