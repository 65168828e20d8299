using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Validation;
using TestHarness.Tests.Ocpp.Validation.Generators;
using TestHarness.Tests.Ocpp.Validation.Judges;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Ocpp.Validation;

/// <summary>The validator and NJsonSchema over payloads that are made out of the OCA's schema files, right ones and wrong ones.</summary>
public sealed class SchemaAgreementTests
{
    private const int RightPayloads = 5;
    private const int WrongRounds = 1;

    private static IEnumerable<TestCaseData> Files() =>
        OfficialPayloads.All.Select(file => new TestCaseData(file).SetArgDisplayNames(file.ToString()));

    [Test]
    public void There_are_files_to_agree_on()
    {
        Repository.SharedOrIgnore();

        OfficialPayloads.All.Should().HaveCount(78 + 128 + 181);
    }

    [TestCaseSource(nameof(Files))]
    public void Both_find_nothing_in_a_payload_that_is_right(object file)
    {
        var payloads = (OfficialPayloads)file;
        var library = SchemaLibrary.Of(payloads.File);

        foreach (var payload in Right(payloads))
        {
            Judge(payloads, payload).Should().BeEmpty("{0} is right {1}", payload, Fuzzing.Again);
            library.Judge(payload).Should().BeEmpty("{0} is right {1}", payload, Fuzzing.Again);
        }
    }

    [TestCaseSource(nameof(Files))]
    public void Both_find_the_one_place_that_is_wrong(object file)
    {
        var payloads = (OfficialPayloads)file;
        var library = SchemaLibrary.Of(payloads.File);

        foreach (var writer in Fuzzing.Draw(PayloadWriter.Any, WrongRounds))
        {
            foreach (var variation in payloads.Variations.All.Select(writer.One))
            {
                var what = writer.One(variation.Choices);
                var payload = variation.Write(writer, what);
                var ours = Judge(payloads, payload);

                if (!ours.Select(error => (error.Path, error.Keyword, error.Severity)).SequenceEqual(Expected(variation, what)))
                    Assert.Fail($"The validator says {string.Join(", ", ours)} of {what} at {variation.Path} in {payload} {Fuzzing.Again}");
                if (Disagree(ours, library.Judge(payload)) is { } theirs && !Known(what, theirs))
                    Assert.Fail($"NJsonSchema says {theirs} and the validator {string.Join(", ", ours)} of {what} at {variation.Path} in {payload} {Fuzzing.Again}");
            }
        }
    }

    [TestCaseSource(typeof(Disagreement), nameof(Disagreement.All))]
    public void Every_disagreement_is_still_there(object known)
    {
        Repository.SharedOrIgnore();
        var disagreement = (Disagreement)known;
        var writer = Fuzzing.Draw(PayloadWriter.Any, 1)[0];
        var found = from file in OfficialPayloads.All
                    from variation in file.Variations.All.SelectMany(alternatives => alternatives)
                    from what in variation.Choices
                    where what.Name == disagreement.Oddity
                    let payload = variation.Write(writer, what)
                    let theirs = Disagree(Judge(file, payload), SchemaLibrary.Of(file.File).Judge(payload))
                    where theirs is not null && disagreement.Theirs == theirs.Keyword
                    select payload;

        found.Should().NotBeEmpty();
    }

    [TestCaseSource(nameof(Files))]
    public void A_payload_is_read_and_written_without_loss(object file)
    {
        var payload = PayloadWriter.Full(((OfficialPayloads)file).Variations.Root);

        var written = OcppJson.SerializeToUtf8(OcppJson.Deserialize(Encoding.UTF8.GetBytes(payload), ((OfficialPayloads)file).File.Record!));

        JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(payload)).Should().BeTrue("{0} is what was read from {1}", Encoding.UTF8.GetString(written), payload);
    }

    [TestCaseSource(nameof(Files))]
    public void A_payload_that_is_right_costs_no_memory(object file)
    {
        var payloads = (OfficialPayloads)file;
        foreach (var payload in Right(payloads).Select(Encoding.UTF8.GetBytes))
            Allocations.Least(() => PayloadValidator.Validate(payloads.File.Record!, payload)).Should().Be(0, "of {0} {1}", Encoding.UTF8.GetString(payload), Fuzzing.Again);
    }

    private static IEnumerable<string> Right(OfficialPayloads file) =>
        Fuzzing.Draw(PayloadWriter.Any, RightPayloads).Select(writer => writer.Value(file.Variations.Root)).Append(PayloadWriter.Full(file.Variations.Root));

    private static IReadOnlyList<SchemaError> Judge(OfficialPayloads file, string payload) => PayloadValidator.Validate(file.File.Record!, Encoding.UTF8.GetBytes(payload));

    private static IEnumerable<(string, string, FindingSeverity)> Expected(Variation variation, Oddity what) =>
        what.Keyword is null ? [] : [(variation.Path, what.Keyword, what.Severity)];

    /// <summary>What the library says where it is not what the validator says of violations; null where it is.</summary>
    private static Fault? Disagree(IReadOnlyList<SchemaError> ours, IReadOnlyList<Fault> theirs)
    {
        var violations = ours.Where(error => error.Severity == FindingSeverity.Violation).Select(error => new Fault(error.Path, error.Keyword)).ToHashSet();
        return violations.SetEquals(theirs) ? null : theirs.Count == 0 ? Fault.None : theirs.FirstOrDefault(fault => !violations.Contains(fault)) ?? theirs[0];
    }

    private static bool Known(Oddity what, Fault theirs) => Disagreement.All.Any(known => known.Oddity == what.Name && known.Theirs == theirs.Keyword);
}
