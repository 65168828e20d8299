using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace TestHarness.Tests.Support;

/// <summary>
/// How properties are tried: always with the same seed, which a failure tells, so that it repeats. The environment variable FUZZ_RUNS multiplies the number of
/// tries, and FUZZ_SEED takes another seed.
/// </summary>
internal static class Fuzzing
{
    private const int LargestSize = 200;

    private static readonly ulong Seed = Variable("FUZZ_SEED", 20260101);
    private static readonly int Runs = (int)Variable("FUZZ_RUNS", 1);

    /// <summary>What to say of a failure so that it can be seen again.</summary>
    internal static string Again { get; } = $"(FUZZ_SEED={Seed})";

    /// <summary>Tries a property on generated values.</summary>
    internal static void Try<T>(Gen<T> values, int tries, Action<T> property) =>
        Prop.ForAll(values.ToArbitrary(), property).Check(
            Config.QuickThrowOnFailure.WithMaxTest(tries * Runs).WithEndSize(LargestSize).WithReplay(Seed, gamma: 0x9E3779B97F4A7C15));

    /// <summary>Generated values, for tests that do more with each than to try a property.</summary>
    internal static T[] Draw<T>(Gen<T> values, int count) => values.Sample(count * Runs, new Rnd(Seed), LargestSize);

    private static ulong Variable(string name, ulong otherwise) =>
        ulong.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
