using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Schemas;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Cli;

/// <summary>The command <c>schemas</c> and the option <c>--schemas</c>.</summary>
[CancelAfter(60_000)]
public sealed class SchemasTests
{
    private const string Heartbeat =
        """{"schemaVersion":"1.1","timestamp":"2026-11-21T08:00:00Z","transport":"json","direction":"cp-to-csms","messageType":"CALL","ocppVersion":"2.0.1","chargePointId":"CS-1","messageId":"1","action":"Heartbeat","payload":{"customData":{"vendorId":"V"}}}""";

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task Writes_the_schemas_of_the_versions_that_were_asked_for_and_overwrites_nothing(CancellationToken cancellation)
    {
        var folder = _folder["out"];

        var (exitCode, output, _) = await Harness.RunAsync(cancellation, "schemas", "--out", folder, "--ocpp", "1.6", "2.1");
        exitCode.Should().Be(0);
        output.Trim().Split(Environment.NewLine).Should().Equal($"78 schemas of 1.6 in {Path.Combine(folder, "1.6")}", $"181 schemas of 2.1 in {Path.Combine(folder, "2.1")}");
        Directory.GetDirectories(folder).Select(Path.GetFileName).Should().BeEquivalentTo("1.6", "2.1");

        var again = await Harness.RunAsync(cancellation, "schemas", "--out", folder);
        again.ExitCode.Should().Be(2);
        again.Error.Should().Contain("is there already").And.Contain("Nothing is overwritten");
        Directory.Exists(Path.Combine(folder, "2.0.1")).Should().BeFalse();
    }

    [Test]
    public async Task Lint_judges_by_the_files_of_the_user_and_says_so(CancellationToken cancellation)
    {
        File.WriteAllText(_folder["trace.jsonl"], Heartbeat);
        SchemaExport.Write([OcppVersion.V201], _folder.Path);
        File.WriteAllText(_folder["2.0.1/HeartbeatRequest.json"], """{"type":"object","additionalProperties":false}""");

        var builtIn = await Harness.RunAsync(cancellation, "lint", _folder["trace.jsonl"]);
        builtIn.Output.Should().NotContain("SCHEMA HeartbeatRequest");
        builtIn.Error.Should().NotContain("Schemas:");

        var own = await Harness.RunAsync(cancellation, "lint", _folder["trace.jsonl"], "--schemas", _folder.Path);
        own.ExitCode.Should().Be(1);
        own.Output.Should().Contain("SCHEMA HeartbeatRequest");
        own.Error.Trim().Should().Be($"Schemas: 128 schemas of 2.0.1 from {_folder.Path}; 1.6 and 2.1 built in.");
    }

    [TestCase("lint", "trace.jsonl")]
    [TestCase("proxy", "--csms", "ws://127.0.0.1:1/ocpp", "--station-listen", "0")]
    [TestCase("run", "--id", "TC_B_01_CS")]
    public async Task Schemas_that_cannot_be_used_are_told_before_anything_happens(params string[] command)
    {
        File.WriteAllText(_folder["trace.jsonl"], Heartbeat);
        File.WriteAllText(_folder["Authorize.json"], """{"type":"object","oneOf":[]}""");
        var arguments = command.Select(word => word == "trace.jsonl" ? _folder[word] : word);

        var (exitCode, output, error) = await Harness.RunAsync(TestContext.CurrentContext.CancellationToken, [.. arguments, "--schemas", _folder.Path]);

        exitCode.Should().Be(2);
        output.Should().BeEmpty();
        error.Should().StartWith($"ocpp-harness: The schemas in {_folder.Path} cannot be used:").And.Contain("Authorize.json#/oneOf: found the keyword \"oneOf\"").And.NotContain("   at ");
    }
}
