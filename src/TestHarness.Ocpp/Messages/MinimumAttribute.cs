using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages;

/// <summary>The smallest value allowed, with no upper bound.</summary>
/// <param name="minimum">The smallest value allowed, itself included.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MinimumAttribute(int minimum) : RangeAttribute(minimum, double.MaxValue);
