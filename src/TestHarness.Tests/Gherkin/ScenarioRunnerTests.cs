using System.Collections.Concurrent;
using FluentAssertions;
using NUnit.Framework;
using Reqnroll;
using TestHarness.Gherkin;

namespace TestHarness.Tests.Gherkin;

[TestFixture]
internal sealed class ScenarioRunnerTests
{
    [Test]
    public async Task Steps_run_in_order_whether_they_return_nothing_a_task_or_a_value_task()
    {
        var log = new Log();
        var outcome = await RunAsync(log, null, "Given sync", "When task", "Then value task", "And value");

        outcome.Status.Should().Be(OutcomeStatus.Passed);
        outcome.Error.Should().BeNull();
        outcome.Steps.Select(step => step.Status).Should().AllBeEquivalentTo(OutcomeStatus.Passed);
        outcome.Steps.Select(step => step.BoundMethod!.ToString()).Should().Equal("Steps.Sync()", "Steps.TaskAsync()", "Steps.ValueTaskAsync()", "Steps.ValueAsync()");
        log.Lines.Should().Equal("sync", "task begins", "task ends", "value task begins", "value task ends", "value");
    }

    [Test]
    public async Task After_a_failure_the_other_steps_are_skipped_and_missing_ones_still_found()
    {
        var log = new Log();
        var outcome = await RunAsync(log, null, "Given sync", "When fails", "Then value", "And nobody knows");

        outcome.Status.Should().Be(OutcomeStatus.Failed);
        outcome.Steps.Select(step => step.Status).Should().Equal(OutcomeStatus.Passed, OutcomeStatus.Failed, OutcomeStatus.Skipped, OutcomeStatus.Undefined);
        outcome.Steps[1].Error.Should().BeOfType<InvalidOperationException>().Which.Message.Should().Be("on purpose");
        outcome.Steps[1].Error!.StackTrace.Should().Contain(nameof(Steps.FailsAsync));
        outcome.Steps[2].Error.Should().BeNull();
        outcome.Steps[2].BoundMethod!.Method.Name.Should().Be(nameof(Steps.ValueAsync));
        outcome.Error.Should().BeSameAs(outcome.Steps[1].Error);
        log.Lines.Should().Equal("sync");
    }

    [Test]
    public async Task A_pending_step_is_told_with_file_and_line()
    {
        var outcome = await RunAsync(new Log(), null, "Given pending", "Given sync");

        outcome.Status.Should().Be(OutcomeStatus.Pending);
        outcome.Error.Should().BeOfType<StepPendingException>()
            .Which.Message.Should().Be("a.feature:3: 'Given pending' is pending in Steps.Pending(): not yet");
        outcome.Steps[1].Status.Should().Be(OutcomeStatus.Skipped);
    }

    [Test]
    public async Task An_undefined_step_stops_the_scenario()
    {
        var log = new Log();
        var outcome = await RunAsync(log, null, "Given nobody knows", "Given sync");

        outcome.Status.Should().Be(OutcomeStatus.Undefined);
        outcome.Error.Should().BeOfType<UndefinedStepException>();
        log.Lines.Should().BeEmpty();
    }

    [Test]
    public async Task A_status_can_be_given_to_exceptions()
    {
        var options = new RunOptions { StatusOf = error => error is InvalidOperationException ? OutcomeStatus.Skipped : null };
        var outcome = await RunAsync(new Log(), options, "Given fails", "Given sync");

        outcome.Status.Should().Be(OutcomeStatus.Skipped);
        outcome.Error.Should().BeOfType<InvalidOperationException>();
        outcome.Steps.Select(step => step.Status).Should().Equal(OutcomeStatus.Skipped, OutcomeStatus.Skipped);
    }

    [Test]
    public async Task A_stuck_step_is_told_with_its_name_and_how_long_it_had([Values("never ends", "blocks its thread")] string step)
    {
        var log = new Log();
        var time = new ManualTime();
        log.OnWrite = line =>
        {
            if (line == "stuck")
                ThreadPool.QueueUserWorkItem(_ => AdvanceOnceTimed(time));
        };

        var outcome = await RunAsync(log, new RunOptions { StepTimeout = TimeSpan.FromSeconds(20), TimeProvider = time }, $"When {step}", "Then value");
        log.Release.Set();

        outcome.Status.Should().Be(OutcomeStatus.TimedOut);
        outcome.Steps.Select(ended => ended.Status).Should().Equal(OutcomeStatus.TimedOut, OutcomeStatus.Skipped);
        var error = outcome.Error.Should().BeOfType<StepTimeoutException>().Subject;
        error.Message.Should().Be($"a.feature:3: 'When {step}' is not done after 20 s");
        outcome.Steps[0].Duration.Should().Be(TimeSpan.FromSeconds(20));
    }

    [Test]
    public async Task A_step_that_itself_times_out_within_its_time_has_just_failed()
    {
        var outcome = await RunAsync(new Log(), new RunOptions { StepTimeout = TimeSpan.FromMinutes(5) }, "Given waits in vain");

        outcome.Status.Should().Be(OutcomeStatus.Failed);
        outcome.Error.Should().BeOfType<TimeoutException>().Which.Message.Should().Be("no frame came");
    }

    [Test]
    public async Task Cancelling_ends_the_step_that_runs_and_hooks_after_it_still_run()
    {
        var log = new Log();
        using var cancellation = new CancellationTokenSource();
        log.OnWrite = line =>
        {
            if (line == "stuck")
                cancellation.Cancel();
        };

        var outcome = await Run.FirstAsync(
            Run.LoadSteps("Given never ends", "Then value"),
            new RunOptions { CancellationToken = cancellation.Token, RegisterServices = container => container.RegisterInstanceAs(log) },
            typeof(Steps),
            typeof(Cleanup));

        outcome.Status.Should().Be(OutcomeStatus.Cancelled);
        outcome.Steps.Select(step => step.Status).Should().Equal(OutcomeStatus.Cancelled, OutcomeStatus.Skipped);
        log.Lines.Should().Equal("stuck", "cleaned up after OperationCanceledException, Cancelled: TestError");
    }

    [Test]
    public async Task The_observer_follows_the_scenario()
    {
        var observer = new Observer();
        await RunAsync(new Log(), new RunOptions { Observer = observer }, "Given speaks", "When fails", "Then value");

        observer.Events.Should().Equal(
            "scenario S",
            "step Given speaks",
            "output hello 1",
            "ended Given speaks Passed",
            "step When fails",
            "ended When fails Failed",
            "ended Then value Skipped",
            "scenario S Failed");
    }

    [Test]
    public async Task What_a_step_writes_and_attaches_is_in_its_outcome()
    {
        var outcome = await RunAsync(new Log(), null, "Given speaks", "When task");

        outcome.Steps[0].Output.Should().Equal("hello 1");
        outcome.Steps[0].Attachments.Should().Equal("trace.jsonl");
        outcome.Steps[1].Output.Should().BeEmpty();
    }

    [Test]
    public async Task Steps_see_their_feature_scenario_and_step()
    {
        var feature = Run.Load("""
            @core
            Feature: F
              About.
              @outline
              Scenario Outline: Of <x>
                Given the contexts
                  | a |
                @some
                Examples:
                  | x | y |
                  | 1 | 2 |
            """);
        var log = new Log();
        var outcome = await Run.FirstAsync(feature, Register(log), typeof(Steps));

        outcome.Error.Should().BeNull();
        log.Lines.Should().Equal("F About. core", "Of 1 outline,some outline,some,core x=1 y=2", "Given the contexts a Given");
    }

    [Test]
    public async Task Each_scenario_has_objects_of_its_own_and_disposes_them_the_newest_first()
    {
        var feature = Run.Load("Feature: F\nScenario: A\nGiven I remember 1\nThen I remembered 1\nScenario: B\nGiven I remember 2\nThen I remembered 2");
        var log = new Log();
        await using var runner = new ScenarioRunner(BindingRegistry.FromTypes(typeof(Remembering), typeof(Recalling)));
        foreach (var scenario in feature.Scenarios)
            (await runner.RunAsync(scenario, Register(log))).Error.Should().BeNull();

        log.Lines.Should().Equal("1 given back", "memory of 1 gone", "2 given back", "memory of 2 gone");
    }

    [Test]
    public async Task An_object_that_cannot_be_disposed_fails_the_scenario()
    {
        var outcome = await Run.StepsAsync<BadDisposal>("Given a bad object");

        outcome.Status.Should().Be(OutcomeStatus.Failed);
        outcome.HookErrors.Should().ContainSingle().Which.ToString().Should().Be("disposing BadDisposal: stays");
    }

    [Test]
    public async Task Many_scenarios_run_at_once_on_one_registry()
    {
        var rows = Enumerable.Range(1, 200).Select(number => $"| {number} |");
        var feature = Run.Load($"Feature: F\nScenario Outline: O <n>\nGiven I remember <n>\nThen I remembered <n>\nExamples:\n| n |\n{string.Join('\n', rows)}");
        var log = new Log();
        await using var runner = new ScenarioRunner(BindingRegistry.FromTypes(typeof(Remembering), typeof(Recalling)));

        var outcomes = await Task.WhenAll(feature.Scenarios.Select(scenario => Task.Run(() => runner.RunAsync(scenario, Register(log)))));

        outcomes.Should().HaveCount(200).And.OnlyContain(outcome => outcome.Status == OutcomeStatus.Passed);
        log.Lines.Should().HaveCount(400).And.OnlyHaveUniqueItems();
    }

    [Test]
    public async Task What_flows_from_a_hook_reaches_the_steps() =>
        (await Run.StepsAsync<Flowing>("Given the flow")).Error.Should().BeNull();

    [Test]
    public async Task Steps_start_without_a_synchronization_context_unless_the_callers_is_asked_for()
    {
        var before = SynchronizationContext.Current;
        var mine = new SynchronizationContext();
        SynchronizationContext.SetSynchronizationContext(mine);
        var without = new Log();
        var within = new Log();
        var first = RunAsync(without, null, "Given context");
        var second = RunAsync(within, new RunOptions { UseCurrentContext = true }, "Given context");
        SynchronizationContext.SetSynchronizationContext(before);
        await Task.WhenAll(first, second);

        without.Contexts.Should().Equal([null]);
        within.Contexts.Should().Equal([mine]);
    }

    [Test]
    public async Task Services_that_cannot_be_registered_fail_the_scenario_before_its_first_step()
    {
        var outcome = await RunAsync(new Log(), new RunOptions { RegisterServices = _ => throw new InvalidOperationException("no bench") }, "Given sync");

        outcome.Status.Should().Be(OutcomeStatus.Failed);
        outcome.Error!.Message.Should().Be("no bench");
        outcome.Steps[0].Status.Should().Be(OutcomeStatus.Skipped);
    }

    private static Task<ScenarioOutcome> RunAsync(Log log, RunOptions? options, params string[] steps)
    {
        options ??= new RunOptions();
        return Run.FirstAsync(Run.LoadSteps(steps), options with { RegisterServices = options.RegisterServices ?? (container => container.RegisterInstanceAs(log)) }, typeof(Steps));
    }

    private static RunOptions Register(Log log) => new() { RegisterServices = container => container.RegisterInstanceAs(log) };

    // The runner sets its timer right after the step began; until then there is nothing to fire.
    private static void AdvanceOnceTimed(ManualTime time)
    {
        SpinWait.SpinUntil(() => time.HasTimers);
        time.Advance(TimeSpan.FromSeconds(20));
    }

    internal sealed class Log
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public ManualResetEventSlim Release { get; } = new();

        public List<SynchronizationContext?> Contexts { get; } = [];

        public Action<string>? OnWrite { get; set; }

        public IReadOnlyList<string> Lines => [.. _lines];

        public void Write(string line)
        {
            _lines.Enqueue(line);
            OnWrite?.Invoke(line);
        }
    }

    private sealed class Observer : IScenarioObserver
    {
        public List<string> Events { get; } = [];

        public void ScenarioStarted(LoadedScenario scenario) => Events.Add($"scenario {scenario.Title}");

        public void StepStarted(LoadedScenario scenario, LoadedStep step) => Events.Add($"step {step}");

        public void OutputWritten(LoadedScenario scenario, string line) => Events.Add($"output {line}");

        public void StepEnded(LoadedScenario scenario, StepOutcome outcome) => Events.Add($"ended {outcome.Step} {outcome.Status}");

        public void ScenarioEnded(ScenarioOutcome outcome) => Events.Add($"scenario {outcome.Scenario.Title} {outcome.Status}");
    }

    [Binding]
    private sealed class Steps(Log log, ScenarioContext scenario, FeatureContext feature, IReqnrollOutputHelper output)
    {
        [Given("sync")]
        public void Sync() => log.Write("sync");

        [When("task")]
        public async Task TaskAsync()
        {
            log.Write("task begins");
            await Task.Yield();
            log.Write("task ends");
        }

        [Then("value task")]
        public async ValueTask ValueTaskAsync()
        {
            log.Write("value task begins");
            await Task.Yield();
            log.Write("value task ends");
        }

        [Then("value")]
        public async ValueTask<int> ValueAsync()
        {
            await Task.Yield();
            log.Write("value");
            return 1;
        }

        [StepDefinition("fails")]
        public async Task FailsAsync()
        {
            await Task.Yield();
            throw new InvalidOperationException("on purpose");
        }

        [Given("pending")]
        public void Pending() => throw new PendingStepException("not yet");

        [StepDefinition("never ends")]
        public Task NeverEndsAsync()
        {
            log.Write("stuck");
            return new TaskCompletionSource().Task;
        }

        [StepDefinition("blocks its thread")]
        public void Blocks()
        {
            log.Write("stuck");
            log.Release.Wait();
        }

        [Given("waits in vain")]
        public async Task WaitsInVainAsync()
        {
            await Task.Yield();
            throw new TimeoutException("no frame came");
        }

        [Given("context")]
        public void Context() => log.Contexts.Add(SynchronizationContext.Current);

        [Given("speaks")]
        public void Speaks()
        {
            output.WriteLine("hello {0}", 1);
            output.AddAttachment("trace.jsonl");
        }

        [Given("the contexts")]
        public void Contexts(DataTable table)
        {
            var info = scenario.ScenarioInfo;
            log.Write($"{feature.FeatureInfo.Title} {feature.FeatureInfo.Description} {string.Join(',', feature.FeatureInfo.Tags)}");
            log.Write($"{info.Title} {string.Join(',', info.Tags)} {string.Join(',', info.CombinedTags)} x={info.Arguments["x"]} y={info.Arguments[1]}");
            log.Write($"{scenario.StepContext.StepInfo.StepDefinitionType} {scenario.StepContext.StepInfo.Text} {string.Join(',', table.Header)} {scenario.CurrentScenarioBlock}");
        }
    }

    [Binding]
    private sealed class Cleanup(Log log, ScenarioContext scenario)
    {
        [AfterScenario]
        public void After() => log.Write($"cleaned up after {scenario.TestError!.GetType().BaseType!.Name}, Cancelled: {scenario.ScenarioExecutionStatus}");
    }

    private sealed class Memory(Log log) : IDisposable
    {
        public int Value { get; set; }

        public void Dispose() => log.Write($"memory of {Value} gone");
    }

    [Binding]
    private sealed class Remembering(Memory memory)
    {
        [Given("I remember {int}")]
        public async Task RememberAsync(int value)
        {
            await Task.Yield();
            memory.Value = value;
        }
    }

    [Binding]
    private sealed class Recalling(Memory memory, Log log) : IAsyncDisposable
    {
        [Then("I remembered {int}")]
        public void Recall(int value) => memory.Value.Should().Be(value);

        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            log.Write($"{memory.Value} given back");
        }
    }

    [Binding]
    private sealed class BadDisposal : IDisposable
    {
        [Given("a bad object")]
        public void Bad()
        {
        }

        public void Dispose() => throw new InvalidOperationException("stays");
    }

    [Binding]
    private sealed class Flowing
    {
        private static readonly AsyncLocal<string> Flow = new();

        [BeforeScenario]
        public void Set() => Flow.Value = "set";

        [Given("the flow")]
        public async Task SeeAsync()
        {
            await Task.Yield();
            Flow.Value.Should().Be("set");
        }
    }
}
