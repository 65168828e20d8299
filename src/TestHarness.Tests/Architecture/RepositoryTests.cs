using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Architecture;

/// <summary>What must hold for the files of the repository.</summary>
public sealed partial class RepositoryTests
{
    private static readonly string[] Generated = ["bin", "obj", "node_modules", "TestResults", "reports", "BenchmarkDotNet.Artifacts", ".git"];

    private static IEnumerable<TestCaseData> Projects => Rooms.Projects.Select(project => new TestCaseData(project).SetArgDisplayNames(Rooms.Name(project)));

    [TestCaseSource(nameof(Projects))]
    public void A_project_has_a_lock_file_that_names_its_packages_and_rooms(string project)
    {
        using var locks = JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")));
        var locked = locks.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject())
            .ToDictionary(package => package.Name, package => package.Value.GetProperty("type").GetString()!, StringComparer.OrdinalIgnoreCase);

        var packages = XDocument.Load(project).Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value);
        locked.Where(package => package.Value == "Direct").Select(package => package.Key).Should().BeEquivalentTo(packages);
        foreach (var room in Rooms.ReferencesOf(project))
            locked.Keys.Should().Contain(name => name.Equals(room == "Cli" ? "ocpp-harness" : "testharness." + room, StringComparison.OrdinalIgnoreCase));
    }

    [TestCaseSource(nameof(Projects))]
    public void A_project_takes_its_versions_from_the_central_list(string project)
    {
        var central = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion").Select(version => version.Attribute("Include")!.Value);
        var references = XDocument.Load(project).Descendants("PackageReference").ToList();
        references.Select(reference => reference.Attribute("Include")!.Value).Should().BeSubsetOf(central);
        references.Should().NotContain(reference => reference.Attribute("Version") != null || reference.Attribute("VersionOverride") != null);
    }

    [Test]
    public void The_solution_holds_every_project()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "TestHarness.sln"));
        foreach (var project in Rooms.Projects)
            solution.Should().Contain($"\"src\\{Path.GetFileNameWithoutExtension(project)}\\{Path.GetFileName(project)}\"");
    }

    [Test]
    public void No_file_names_where_packages_come_from()
    {
        Files().Select(Path.GetFileName).Should().NotContain(["nuget.config", "NuGet.Config", "NuGet.config", ".npmrc"]);
        Files().Where(file => Path.GetFileName(file) == "package-lock.json").SelectMany(File.ReadLines)
            .Should().NotContain(line => line.Contains("\"resolved\"", StringComparison.Ordinal));
    }

    [Test]
    public void No_file_names_a_machine()
    {
        var named = Files().Where(IsText)
            .SelectMany(file => File.ReadLines(file).SelectMany(line => Address().Matches(line).Select(match => (file, Host: match.Groups["host"].Value))))
            .Where(address => !IsPublicOrMadeUp(address.Host) && Path.GetFileName(address.file) != "package-lock.json")
            .Select(address => $"{Path.GetRelativePath(Repository.Root, address.file)}: {address.Host}");

        named.Should().BeEmpty();
    }

    private static IEnumerable<string> Files() => FilesBelow(Repository.Root);

    private static IEnumerable<string> FilesBelow(string folder) =>
        Directory.GetFiles(folder).Concat(Directory.GetDirectories(folder).Where(child => !Generated.Contains(Path.GetFileName(child))).SelectMany(FilesBelow));

    private static bool IsText(string file) => Path.GetExtension(file) is not (".png" or ".p12" or ".ico" or ".woff2");

    // example.*, *.example and *.test are nobody's (RFC 2606); a placeholder has no dot.
    private static bool IsPublicOrMadeUp(string host) =>
        !host.Contains('.', StringComparison.Ordinal)
        || System.Net.IPAddress.TryParse(host, out var ip) && (System.Net.IPAddress.IsLoopback(ip) || ip.Equals(System.Net.IPAddress.Any) || IsDocumentation(ip))
        || new[] { "example.com", "example.org", "example.net", "json-schema.org", "www.apache.org", "www.w3.org", "keepachangelog.com", "semver.org", "www.nuget.org", "openchargealliance.org", "docs.oasis-open.org" }.Contains(host)
        || host.EndsWith(".example", StringComparison.Ordinal) || host.EndsWith(".test", StringComparison.Ordinal)
        || host.EndsWith(".example.com", StringComparison.Ordinal) || host.EndsWith(".example.org", StringComparison.Ordinal) || host.EndsWith(".example.net", StringComparison.Ordinal);

    // RFC 5737.
    private static bool IsDocumentation(System.Net.IPAddress ip) =>
        ip.ToString() is var text && (text.StartsWith("192.0.2.", StringComparison.Ordinal) || text.StartsWith("198.51.100.", StringComparison.Ordinal) || text.StartsWith("203.0.113.", StringComparison.Ordinal));

    [GeneratedRegex(@"\b(?:https?|wss?|ftps?|sftp)://(?:[^\s/@""'<>]*@)?(?<host>[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)")]
    private static partial Regex Address();
}
