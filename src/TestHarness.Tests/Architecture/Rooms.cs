using System.Xml.Linq;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Architecture;

/// <summary>The rooms of the house and the arrows between them.</summary>
internal static class Rooms
{
    /// <summary>Which rooms a room may know, by the names behind <c>TestHarness.</c>; what those know, it may know too.</summary>
    internal static IReadOnlyDictionary<string, string[]> Arrows { get; } = new Dictionary<string, string[]>
    {
        ["Ocpp"] = [],
        ["Gherkin"] = [],
        ["Transport"] = ["Ocpp"],
        ["Rules"] = ["Ocpp"],
        ["Reporting"] = ["Ocpp"],
        ["Station"] = ["Transport"],
        ["Csms"] = ["Transport"],
        ["Proxy"] = ["Transport", "Rules"],
        // Conformance makes the results that Reporting writes down.
        ["Conformance"] = ["Station", "Csms", "Proxy", "Gherkin", "Reporting"],
        ["Cli"] = ["Conformance"],
        ["Features"] = ["Conformance"],
        ["Benchmarks"] = ["Cli"],
        ["Tests"] = ["Cli"],
    };

    /// <summary>Every room's project file.</summary>
    internal static IReadOnlyList<string> Projects { get; } =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>The name of a project file's room.</summary>
    internal static string Name(string project) => Path.GetFileNameWithoutExtension(project)["TestHarness.".Length..];

    /// <summary>The rooms that a project file refers to.</summary>
    internal static IEnumerable<string> ReferencesOf(string project) =>
        XDocument.Load(project).Descendants("ProjectReference").Select(reference => Name(reference.Attribute("Include")!.Value));

    /// <summary>Everything that a room may know.</summary>
    internal static IReadOnlySet<string> Reach(string room)
    {
        var reach = new HashSet<string>();
        var open = new Queue<string>(Arrows[room]);
        while (open.TryDequeue(out var next))
        {
            if (reach.Add(next))
            {
                foreach (var further in Arrows[next])
                    open.Enqueue(further);
            }
        }

        return reach;
    }
}
