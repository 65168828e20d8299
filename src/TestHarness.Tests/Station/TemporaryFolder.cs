namespace TestHarness.Tests.Station;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("station").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
