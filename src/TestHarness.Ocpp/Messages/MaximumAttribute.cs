using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages;

/// <summary>The largest value allowed, with no lower bound.</summary>
/// <param name="maximum">The largest value allowed, itself included.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MaximumAttribute(int maximum) : RangeAttribute(double.MinValue, maximum);
