using Reqnroll.Bindings;

namespace TestHarness.Gherkin;

/// <summary>A hook that failed, or an object that could not be disposed after its scenario.</summary>
/// <param name="Hook">When it ran; null for disposal.</param>
/// <param name="Where">The method, or the type of the object.</param>
/// <param name="Error">What it threw.</param>
public sealed record HookError(HookType? Hook, string Where, Exception Error)
{
    /// <inheritdoc />
    public override string ToString() => $"{(Hook is null ? "disposing" : Hook + " hook")} {Where}: {Error.Message}";
}
