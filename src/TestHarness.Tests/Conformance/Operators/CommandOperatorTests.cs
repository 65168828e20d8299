using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Clocks;
using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Statements;
using TestHarness.Tests.Support;
using TestHarness.Transport.Activity;
using InconclusiveException = TestHarness.Conformance.Judging.InconclusiveException;

namespace TestHarness.Tests.Conformance.Operators;

[CancelAfter(30_000)]
[UnsupportedOSPlatform("windows")]
[Platform("Linux,MacOsX", Reason = "The programs are shell scripts.")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CommandOperatorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestCase("""echo '{ "outcome": "done" }'""", OperatorOutcome.Done, null)]
    [TestCase("""echo '{ "outcome": "done", "note": "relay 2 closed" }'""", OperatorOutcome.Done, "relay 2 closed")]
    [TestCase("""echo '{ "outcome": "notPossible", "note": "no arm" }'""", OperatorOutcome.NotPossible, "no arm")]
    [TestCase("""echo '{ "outcome": "failed", "note": "it slipped" }'; exit 7""", OperatorOutcome.Failed, "it slipped")]
    [TestCase("exit 0", OperatorOutcome.Done, null)]
    [TestCase("exit 3", OperatorOutcome.NotPossible, "*ended with exit code 3.")]
    [TestCase("exit 1", OperatorOutcome.Failed, "*ended with exit code 1.")]
    [TestCase("""echo '{ "outcome": "done" }'; exit 1""", OperatorOutcome.Failed, "*exit code 1.*had said that it was done*")]
    [TestCase("echo plugged", OperatorOutcome.Failed, "*wrote something else than*plugged")]
    [TestCase("""echo '{ "outcome": "perhaps" }'""", OperatorOutcome.Failed, "*wrote something else than*perhaps*")]
    public async Task Takes_the_outcome_from_the_output_or_the_exit_code(string script, OperatorOutcome outcome, string? note)
    {
        var answer = await AskAsync(Script(script));

        answer.Outcome.Should().Be(outcome);
        if (note is null)
            answer.Note.Should().BeNull();
        else
            answer.Note.Should().Match(note);
    }

    [Test]
    public async Task Tells_the_program_what_to_do_as_one_line_of_json()
    {
        await AskAsync(Script("cat > asked.json"));

        var asked = JsonNode.Parse(await File.ReadAllTextAsync(_folder["asked.json"]));
        JsonNode.DeepEquals(asked, JsonNode.Parse("""{ "action": "unplug", "prompt": "Disconnect the EV from EVSE 1, connector 2.", "identity": "CS-1", "parameters": { "evseId": 1, "connectorId": 2 } }""")).Should().BeTrue(asked!.ToJsonString());
    }

    [Test]
    public async Task Gives_it_its_arguments_as_they_are() =>
        (await AskAsync(Script("""echo "{ \"outcome\": \"done\", \"note\": \"$# $2\" }" """), "--rig", "two words; $HOME")).Note.Should().Be("2 two words; $HOME");

    [Test]
    public async Task Keeps_the_error_output_as_evidence() =>
        (await AskAsync(Script("echo relay stuck >&2; exit 1"))).Evidence.Should().Be("relay stuck");

    [Test]
    public async Task A_program_that_does_not_read_what_it_is_told_is_none_the_worse() =>
        (await AskAsync(Script("exec 0<&-; exit 0"))).Outcome.Should().Be(OperatorOutcome.Done);

    [Test]
    public async Task Says_that_a_program_is_not_there() =>
        (await AskAsync("./nowhere.sh")).Should().BeEquivalentTo(new { Outcome = OperatorOutcome.NotPossible })
            .And.Subject.As<OperatorAnswer>().Note.Should().Contain("./nowhere.sh could not be started").And.Contain("$.operator.command.program");

    [Test]
    public async Task Ends_the_program_and_what_it_started_when_time_is_up(CancellationToken cancellation)
    {
        var time = new VirtualTime(DateTimeOffset.UnixEpoch, WorkTracker.None);
        var program = Script("sleep 1000 & echo $! > child; touch ready; wait");
        var asking = new CommandOperator(Statement(program), time).PerformAsync(OperatorActions.UnplugFrom(1, 2), cancellation);
        await FileAsync("ready", cancellation);

        while (time.MoveToNextTimer(time.GetUtcNow() + TimeSpan.FromMinutes(5)))
        {
        }

        (await FluentActions.Awaiting(() => asking).Should().ThrowAsync<InconclusiveException>()).WithMessage("The program*did not finish within 120 seconds (timeouts.operator): Disconnect the EV*");
        var child = int.Parse(await File.ReadAllTextAsync(_folder["child"], cancellation), CultureInfo.InvariantCulture);
        await GoneAsync(child, cancellation);
    }

    [Test]
    public async Task Is_interrupted_with_the_run(CancellationToken cancellation)
    {
        using var interrupted = new CancellationTokenSource();
        var asking = new CommandOperator(Statement(Script("touch ready; exec sleep 1000"))).PerformAsync(OperatorActions.UnplugFrom(1, 2), interrupted.Token);
        await FileAsync("ready", cancellation);

        await interrupted.CancelAsync();

        await FluentActions.Awaiting(() => asking).Should().ThrowAsync<OperationCanceledException>();
    }

    private Task<OperatorAnswer> AskAsync(string program, params string[] arguments) =>
        new CommandOperator(Statement(program, arguments)).PerformAsync(OperatorActions.UnplugFrom(1, 2), CancellationToken.None);

    private Statement Statement(string program, params string[] arguments)
    {
        var statement = new JsonObject
        {
            ["name"] = "A product",
            ["role"] = "station",
            ["versions"] = new JsonArray("2.0.1"),
            ["connection"] = new JsonObject { ["identity"] = "CS-1", ["securityProfile"] = 0 },
            ["operator"] = new JsonObject
            {
                ["kind"] = "command",
                ["command"] = new JsonObject { ["program"] = program, ["arguments"] = new JsonArray([.. arguments.Select(argument => JsonValue.Create(argument))]) },
            },
        };
        return StatementLoader.Parse(statement.ToJsonString(), _folder["product.json"]);
    }

    private string Script(string text)
    {
        var path = _folder["operate.sh"];
        File.WriteAllText(path, "#!/bin/sh\n" + text + "\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return "./operate.sh";
    }

    private async Task FileAsync(string name, CancellationToken cancellation)
    {
        using var watcher = new FileSystemWatcher(_folder.Path);
        var appeared = new TaskCompletionSource();
        watcher.Created += (_, file) =>
        {
            if (file.Name == name)
                appeared.TrySetResult();
        };
        watcher.EnableRaisingEvents = true;
        if (!File.Exists(_folder[name]))
            await appeared.Task.WaitAsync(cancellation);
    }

    private static async Task GoneAsync(int id, CancellationToken cancellation)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            await process.WaitForExitAsync(cancellation);
        }
        catch (ArgumentException)
        {
            // It is gone already.
        }
    }
}
