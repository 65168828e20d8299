using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace TestHarness.Gherkin;

/// <summary>Finds the summaries of methods in the XML documentation beside their assembly.</summary>
internal static partial class XmlSummaries
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, string>> Read = new();

    public static string? Of(MethodInfo method) =>
        Read.GetOrAdd(method.DeclaringType!.Assembly, Load).GetValueOrDefault(IdOf(method));

    private static Dictionary<string, string> Load(Assembly assembly)
    {
        var file = assembly.Location.Length == 0 ? "" : Path.ChangeExtension(assembly.Location, ".xml");
        if (!File.Exists(file))
            return [];
        try
        {
            return XDocument.Load(file).Descendants("member")
                .Where(member => member.Element("summary") is not null)
                .GroupBy(member => (string?)member.Attribute("name") ?? "")
                .ToDictionary(members => members.Key, members => Plain(members.First().Element("summary")!));
        }
        catch (XmlException)
        {
            return [];
        }
    }

    // References and code are given by the last part of their name, without markup.
    private static string Plain(XElement summary) => Blanks().Replace(string.Concat(summary.DescendantNodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { IsEmpty: true } element => (element.Attribute("cref") ?? element.Attribute("name") ?? element.Attribute("langword"))?.Value.Split('(')[0].Split('.', ':')[^1] ?? " ",
        _ => "",
    })), " ").Trim();

    private static string IdOf(MethodInfo method)
    {
        var parameters = string.Join(',', method.GetParameters().Select(parameter => NameOf(parameter.ParameterType)));
        return $"M:{NameOf(method.DeclaringType!)}.{method.Name}{(parameters.Length > 0 ? $"({parameters})" : "")}";
    }

    private static string NameOf(Type type)
    {
        if (type.IsArray)
            return NameOf(type.GetElementType()!) + "[]";
        if (!type.IsGenericType)
            return type.FullName!.Replace('+', '.');
        var definition = type.GetGenericTypeDefinition().FullName!;
        return $"{definition[..definition.IndexOf('`', StringComparison.Ordinal)].Replace('+', '.')}{{{string.Join(',', type.GetGenericArguments().Select(NameOf))}}}";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
