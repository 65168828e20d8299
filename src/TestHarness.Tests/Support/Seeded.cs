using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace TestHarness.Tests.Support;

/// <summary>FsCheck that does the same in every run. Two environment variables ask for another: see the constants.</summary>
internal static class Seeded
{
    /// <summary>The seed, a whole number.</summary>
    internal const string SeedVariable = "TESTHARNESS_SEED";

    /// <summary>How many times as much is tried, a whole number.</summary>
    internal const string RunsVariable = "TESTHARNESS_RUNS";

    internal static ulong Seed { get; } = Read(SeedVariable, 20260401);

    internal static int Factor { get; } = (int)Read(RunsVariable, 1);

    /// <summary>What to say of a failure so that it can be seen again.</summary>
    internal static string Replay { get; } = $"({SeedVariable}={Seed})";

    /// <summary>Values of a generator, as many as asked for times <see cref="RunsVariable"/>.</summary>
    /// <param name="generator">The generator.</param>
    /// <param name="count">How many by default.</param>
    internal static T[] Samples<T>(this Gen<T> generator, int count) => generator.Sample(count * Factor, new Rnd(Seed), 30);

    /// <summary>Tries a property.</summary>
    internal static void Check(this Property property) =>
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(100 * Factor).WithReplay(new Replay(new Rnd(Seed), null)));

    private static ulong Read(string variable, ulong otherwise) =>
        ulong.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var value) && value > 0 ? value : otherwise;
}
