using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Validation;
using TestHarness.Tests.Ocpp.Schemas;
using TestHarness.Tests.Ocpp.Validation.Generators;
using TestHarness.Tests.Support;
using V16 = TestHarness.Ocpp.Messages.V16;

namespace TestHarness.Tests.Ocpp.Validation;

public sealed class StringFormatTests
{
    // Described as a URL or URI of something, but not as being one.
    private static readonly string[] NoUris = ["apn", "server"];

    private static IEnumerable<TestCaseData> Formats() => FormatTexts.ByFormat.Select((pair, index) => new TestCaseData(pair.Key, pair.Value).SetArgDisplayNames($"{index}"));

    [TestCaseSource(nameof(Formats))]
    public void A_format_judges_texts(object format, object texts)
    {
        var (right, odd) = (FormatTexts)texts;
        foreach (var text in right)
            Judge(format, text).Should().BeNull("{0} is right", text);
        foreach (var oddity in odd)
            Judge(format, JsonNode.Parse(oddity.Text)!.GetValue<string>()).Should().Be(oddity.Keyword is null ? null : oddity.Severity, "{0} is {1}", oddity.Text, oddity.Name);
    }

    [Test]
    public void Every_format_has_texts() =>
        typeof(StringFormat).GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic).Select(field => field.GetValue(null))
            .Should().BeSubsetOf([.. FormatTexts.ByFormat.Keys, StringFormat.Uri]);

    [Test]
    public void A_URI_is_a_violation_in_a_users_own_schema_and_a_warning_in_1_6()
    {
        StringFormat.Uri.Judge("/logs"u8)!.Severity.Should().Be(FindingSeverity.Violation);
        PayloadValidator.Validate(typeof(V16.GetDiagnosticsRequest), """{"location":"/logs"}"""u8).Should().ContainSingle().Which.Severity.Should().Be(FindingSeverity.Warning);
    }

    [Test]
    public void Fields_have_the_formats_that_the_OCAs_files_describe()
    {
        Repository.SharedOrIgnore();

        var described = OfficialSchema.All().SelectMany(file => Described(file.Root, file.Root, SchemaCompiler.Compile(file.Record!))).ToList();

        described.Where(field => field.Expected != field.Actual).Select(field => field.Name).Distinct().Should().BeEmpty();
        described.Select(field => field.Expected).Distinct().Should().HaveCount(6, "each description is known from at least one field");
    }

    private static FindingSeverity? Judge(object format, string text) => ((StringFormat)format).Judge(Encoding.UTF8.GetBytes(text))?.Severity;

    /// <summary>The strings whose description speaks of a format, with the format of the record.</summary>
    private static IEnumerable<(string Name, StringFormat Expected, StringFormat? Actual)> Described(JsonObject root, JsonObject place, SchemaNode node)
    {
        var schema = SchemaFacts.Resolve(root, place);
        foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
        {
            var value = ((ObjectNode)node).Properties.Single(known => known.Name == name).Value;
            var text = (value as ArrayNode)?.Item as StringNode ?? value as StringNode;
            if (text is not null && property!["description"]?.GetValue<string>() is { } description && Format(name, description) is { } format)
                yield return ($"{name}: {description}", format, text.Format);
            var inner = value is ArrayNode list ? (property!["items"]!.AsObject(), list.Item) : (property!.AsObject(), value);
            foreach (var field in inner.Item2 is ObjectNode ? Described(root, inner.Item1, inner.Item2) : [])
                yield return field;
        }
    }

    private static StringFormat? Format(string name, string description)
    {
        bool Says(string words) => description.Contains(words, StringComparison.OrdinalIgnoreCase);
        return Says("base64 encoded") ? StringFormat.Base64
            : name == "serialNumber" && Says("hexadecimal") ? StringFormat.HexNumber
            : Says("MD5 checksum") ? StringFormat.Md5
            : Says("Same syntax as _startTimeOfDay_") || Says("time-hour") ? StringFormat.TimeOfDay
            : Says("Same syntax as _validFromDate_") || Says("full-date") ? StringFormat.FullDate
            : !NoUris.Contains(name) && System.Text.RegularExpressions.Regex.IsMatch(description, @"\bUR[IL]\b") ? StringFormat.UriText
            : null;
    }
}
