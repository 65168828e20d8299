using NUnit.Framework;

namespace TestHarness.Tests.Support;

/// <summary>Where the sources and the reference material of the tests are.</summary>
internal static class Repository
{
    private static readonly Lazy<string> FoundRoot = new(FindRoot);

    /// <summary>The folder of TestHarness.sln.</summary>
    internal static string Root => FoundRoot.Value;

    /// <summary>The reference material beside the repository; null where it is not checked out.</summary>
    internal static string? Shared { get; } = FindShared();

    /// <summary>The reference material beside the repository; ignores the running test where there is none.</summary>
    internal static string SharedOrIgnore()
    {
        if (Shared is null)
            Assert.Ignore("The reference material (../shared) is not on this machine.");
        return Shared!;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TestHarness.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("No TestHarness.sln above " + AppContext.BaseDirectory);
    }

    // A git worktree may lie one folder deeper than the main checkout.
    private static string? FindShared() =>
        new[] { "../shared", "../../shared" }
            .Select(path => Path.GetFullPath(Path.Combine(Root, path)))
            .FirstOrDefault(path => Directory.Exists(Path.Combine(path, "ocpp")));
}
