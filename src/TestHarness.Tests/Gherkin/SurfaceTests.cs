using System.Reflection;
using FluentAssertions;
using NUnit.Framework;
using Reqnroll;

namespace TestHarness.Tests.Gherkin;

/// <summary>Holds our namespace <c>Reqnroll</c> against a list of what the real one offers, so that step classes compile against either.</summary>
[TestFixture]
internal sealed class SurfaceTests
{
    private static readonly string[] Manifest = ReadManifest();

    private static readonly string[] Ours =
    [
        .. typeof(BindingAttribute).Assembly.GetExportedTypes()
            .Where(type => type.Namespace is { } space && (space == "Reqnroll" || space.StartsWith("Reqnroll.", StringComparison.Ordinal)))
            .SelectMany(SurfaceLines.Of),
    ];

    [Test]
    public void Whatever_we_offer_under_Reqnrolls_name_Reqnroll_offers_too()
    {
        var theirs = Manifest.Select(line => line.TrimStart('-', ' ')).ToHashSet();

        Ours.Where(line => !theirs.Contains(line)).Should().BeEmpty();
    }

    [Test]
    public void Whatever_the_list_does_not_call_missing_we_offer()
    {
        Manifest.Where(line => !line.StartsWith('-')).Except(Ours).Should().BeEmpty();
        Manifest.Should().HaveCountGreaterThan(250, "the list must not have been emptied");
    }

    [Test]
    public void Whatever_the_list_calls_missing_we_do_not_offer() =>
        Manifest.Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..]).Intersect(Ours).Should().BeEmpty();

    private static string[] ReadManifest()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("reqnroll-surface.txt")!;
        using var reader = new StreamReader(resource);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => !line.StartsWith('#'))];
    }
}
