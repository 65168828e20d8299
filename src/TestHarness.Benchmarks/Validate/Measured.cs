namespace TestHarness.Benchmarks.Validate;

/// <summary>What one operation took.</summary>
/// <param name="Nanoseconds">Time.</param>
/// <param name="AllocatedBytes">Memory allocated; null where that cannot be told.</param>
internal sealed record Measured(double Nanoseconds, double? AllocatedBytes);
