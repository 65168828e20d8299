using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace TestHarness.Tests.Ocpp.Framing.Fuzz;

/// <summary>
/// How properties are tried: always with the same seed, which a failure tells, so that it repeats. The environment variable FUZZ_RUNS multiplies the number of
/// tries, and FUZZ_SEED takes another seed.
/// </summary>
internal static class Fuzzing
{
    private static readonly ulong Seed = Variable("FUZZ_SEED", 20260101);

    /// <summary>Tries a property on generated values.</summary>
    internal static void Try<T>(Gen<T> values, int tries, Action<T> property) =>
        Prop.ForAll(values.ToArbitrary(), property).Check(
            Config.QuickThrowOnFailure.WithMaxTest(tries * (int)Variable("FUZZ_RUNS", 1)).WithEndSize(200).WithReplay(Seed, gamma: 0x9E3779B97F4A7C15));

    private static ulong Variable(string name, ulong otherwise) =>
        ulong.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
