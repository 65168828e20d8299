using System.Reflection;
using System.Xml.Linq;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Tests.Ocpp.Messages;

/// <summary>What the editor shows of a field is the first thing that somebody who adds a test case reads.</summary>
public sealed class DocumentationTests
{
    private static readonly Lazy<HashSet<string>> Summaries = new(ReadSummaries);

    [TestCaseSource(typeof(OcppVersions), nameof(OcppVersions.All))]
    public void Every_property_of_a_record_says_what_it_means(OcppVersion version)
    {
        var properties = Types(version)
            .Where(type => !type.IsEnum)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType != typeof(CustomDataType))
            .Select(property => $"P:{property.DeclaringType!.FullName}.{property.Name}")
            .ToList();

        properties.Should().NotBeEmpty();
        properties.Except(Summaries.Value).Should().BeEmpty("each has a summary of its own");
    }

    [TestCaseSource(typeof(OcppVersions), nameof(OcppVersions.All))]
    public void Every_enumeration_value_says_what_it_means(OcppVersion version)
    {
        var values = Types(version)
            .Where(type => type.IsEnum)
            .SelectMany(type => Enum.GetNames(type).Select(name => $"F:{type.FullName}.{name}"))
            .ToList();

        values.Should().NotBeEmpty();
        values.Except(Summaries.Value).Should().BeEmpty("each has a summary of its own");
    }

    private static IEnumerable<Type> Types(OcppVersion version) =>
        typeof(OcppMessages).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == $"{typeof(OcppMessages).Namespace}.{version}");

    private static HashSet<string> ReadSummaries()
    {
        var file = Path.ChangeExtension(typeof(OcppMessages).Assembly.Location, ".xml");
        return XDocument.Load(file).Descendants("member")
            .Where(member => !string.IsNullOrWhiteSpace((string?)member.Element("summary")))
            .Select(member => (string)member.Attribute("name")!)
            .ToHashSet(StringComparer.Ordinal);
    }
}
