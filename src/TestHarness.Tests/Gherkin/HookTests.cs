using FluentAssertions;
using NUnit.Framework;
using Reqnroll;
using Reqnroll.Bindings;
using TestHarness.Gherkin;

namespace TestHarness.Tests.Gherkin;

[TestFixture]
internal sealed class HookTests
{
    [Test]
    public async Task Hooks_run_around_run_feature_scenario_block_and_step()
    {
        var log = new List<string>();
        await using (var runner = new ScenarioRunner(BindingRegistry.FromTypes(typeof(Everything)), container => container.RegisterInstanceAs(log)))
        {
            var feature = Run.Load("Feature: F\nScenario: A\nGiven a\nAnd b\nWhen c\nScenario: B\nGiven a");
            foreach (var scenario in feature.Scenarios)
                (await runner.RunAsync(scenario)).Status.Should().Be(OutcomeStatus.Passed);
        }

        string.Join(' ', log).Should().Be(
            "run{ feature:F{ scenario:A{ Given{ step{ a }step step{ b }step }Given When{ step{ c }step }When }scenario scenario:B{ Given{ step{ a }step }Given }scenario }feature:F }run");
    }

    [Test]
    public async Task A_feature_can_be_ended_before_the_run_is()
    {
        var log = new List<string>();
        await using var runner = new ScenarioRunner(BindingRegistry.FromTypes(typeof(Everything)), container => container.RegisterInstanceAs(log));
        var feature = Run.Load("Feature: F\nScenario: A\nGiven a");
        await runner.RunAsync(feature.Scenarios[0]);

        (await runner.EndFeatureAsync(feature)).Should().BeEmpty();

        log.Should().EndWith("}feature:F");
        (await runner.EndFeatureAsync(feature)).Should().BeEmpty("it is over already");
    }

    [Test]
    public async Task Hooks_run_by_order_and_only_for_their_tags()
    {
        var log = new List<string>();
        async Task RunWithTags(string tags)
        {
            log.Clear();
            var options = new RunOptions { RegisterServices = container => container.RegisterInstanceAs(log) };
            await Run.FirstAsync(Run.Load($"Feature: F\n{tags}\nScenario: A\nGiven a"), options, typeof(Tagged));
        }

        await RunWithTags("");
        log.Should().Equal("first", "default");
        await RunWithTags("@tls");
        log.Should().Equal("first", "tls or iso", "default");
        await RunWithTags("@tls @iso");
        log.Should().Equal(["first", "tls or iso", "default"], "two tags that fit still mean once");
        await RunWithTags("@V2G");
        log.Should().Equal(["first", "default"], "tags are case-sensitive");
        await RunWithTags("@v2g");
        log.Should().Equal("first", "v2g", "default");
    }

    [Test]
    public async Task A_failing_hook_before_the_scenario_skips_the_steps_and_the_hooks_after_it_still_run()
    {
        var outcome = await Run.StepsAsync<FailingBefore>("Given a");

        outcome.Status.Should().Be(OutcomeStatus.Failed);
        outcome.Steps[0].Status.Should().Be(OutcomeStatus.Skipped);
        outcome.HookErrors.Should().ContainSingle().Which.ToString().Should().Be("BeforeScenario hook FailingBefore.Fail(): no bench");
        outcome.Error!.Message.Should().Be("no bench");
        outcome.Output.Should().Equal(["after: no bench"], "the second hook before the scenario must not run");
    }

    [Test]
    public async Task A_failing_hook_after_the_scenario_fails_it_and_keeps_its_steps_as_they_were()
    {
        var outcome = await Run.StepsAsync<FailingAfter>("Given a");

        outcome.Status.Should().Be(OutcomeStatus.Failed);
        outcome.Steps[0].Status.Should().Be(OutcomeStatus.Passed);
        outcome.HookErrors.Should().ContainSingle().Which.Hook.Should().Be(HookType.AfterScenario);
    }

    [Test]
    public async Task A_hook_after_a_step_sees_its_error()
    {
        var outcome = await Run.StepsAsync<SeeingErrors>("Given a", "Given b");

        outcome.Steps[0].Output.Should().Equal("TestError on purpose on purpose");
        outcome.Steps[1].Output.Should().BeEmpty();
        outcome.HookErrors.Should().BeEmpty();
    }

    [Test]
    public async Task A_failing_hook_before_a_step_fails_the_step_without_running_it()
    {
        var outcome = await Run.StepsAsync<FailingBeforeStep>("Given a");

        outcome.Steps[0].Status.Should().Be(OutcomeStatus.Failed);
        outcome.Steps[0].Output.Should().BeEmpty();
        outcome.HookErrors.Should().ContainSingle().Which.Hook.Should().Be(HookType.BeforeStep);
    }

    [Test]
    public async Task A_failing_hook_before_the_feature_fails_each_of_its_scenarios()
    {
        await using var runner = new ScenarioRunner(BindingRegistry.FromTypes(typeof(FailingFeature)));
        var feature = Run.Load("Feature: F\nScenario: A\nGiven a\nScenario: B\nGiven a");
        FailingFeature.Calls = 0;

        foreach (var scenario in feature.Scenarios)
        {
            var outcome = await runner.RunAsync(scenario);
            outcome.Status.Should().Be(OutcomeStatus.Failed);
            outcome.HookErrors.Should().ContainSingle().Which.Hook.Should().Be(HookType.BeforeFeature);
            outcome.Steps[0].Status.Should().Be(OutcomeStatus.Skipped);
        }

        FailingFeature.Calls.Should().Be(1);
    }

    [Test]
    public async Task A_failing_hook_after_the_run_comes_out_at_its_end()
    {
        var runner = new ScenarioRunner(BindingRegistry.FromTypes(typeof(FailingEnd)));
        await runner.RunAsync(Run.LoadSteps("Given a").Scenarios[0]);

        (await runner.EndAsync()).Should().ContainSingle().Which.ToString().Should().Be("AfterTestRun hook FailingEnd.Fail(): cannot end");
        (await runner.EndAsync()).Should().BeEmpty();
    }

    [Test]
    public async Task A_stuck_hook_is_told()
    {
        var time = new ManualTime();
        var running = Run.FirstAsync(Run.LoadSteps("Given a"), new RunOptions { HookTimeout = TimeSpan.FromSeconds(5), TimeProvider = time }, typeof(StuckHook));
        SpinWait.SpinUntil(() => time.HasTimers);
        time.Advance(TimeSpan.FromSeconds(5));

        (await running).Error!.Message.Should().Be("the BeforeScenario hook StuckHook.StuckAsync() is not done after 5 s");
    }

    [Test]
    public void Wrong_bindings_are_listed_all_at_once()
    {
        var build = () => BindingRegistry.FromTypes(typeof(Wrong), typeof(WrongGeneric<>));

        build.Should().Throw<BindingErrorsException>().Which.Errors.Select(error => error.Replace(typeof(WrongGeneric<>).FullName!, "WrongGeneric", StringComparison.Ordinal)).Should().BeEquivalentTo(
            "Wrong.Feature(): a BeforeFeature hook must be static",
            "Wrong.Async(): 'async void' cannot be awaited; return a Task",
            "Wrong.Generic(): a binding cannot be generic",
            "Wrong.Nothing(): a transformation must return something",
            "Wrong.Named(): [Given] needs an expression; deriving it from the method's name is not supported",
            "WrongGeneric: a binding class cannot be generic");
    }

    [Binding]
    private sealed class Everything(List<string> log, ScenarioContext scenario)
    {
        [BeforeTestRun]
        public static void BeforeRun(List<string> log) => log.Add("run{");

        [AfterTestRun]
        public static void AfterRun(List<string> log) => log.Add("}run");

        [BeforeFeature]
        public static void BeforeFeature(FeatureContext feature, List<string> log) => log.Add($"feature:{feature.FeatureInfo.Title}{{");

        [AfterFeature]
        public static async Task AfterFeatureAsync(FeatureContext feature, List<string> log)
        {
            await Task.Yield();
            log.Add($"}}feature:{feature.FeatureInfo.Title}");
        }

        [Before]
        public void BeforeScenario() => log.Add($"scenario:{scenario.ScenarioInfo.Title}{{");

        [After]
        public void AfterScenario() => log.Add("}scenario");

        [BeforeScenarioBlock]
        public void BeforeBlock() => log.Add($"{scenario.CurrentScenarioBlock}{{");

        [AfterScenarioBlock]
        public void AfterBlock() => log.Add($"}}{scenario.CurrentScenarioBlock}");

        [BeforeStep]
        public void BeforeStep() => log.Add("step{");

        [AfterStep]
        public void AfterStep() => log.Add("}step");

        [StepDefinition("{word}")]
        public void Step(string name) => log.Add(name);
    }

    [Binding]
    private sealed class Tagged(List<string> log)
    {
        [BeforeScenario]
        public void Default() => log.Add("default");

        [BeforeScenario("tls", "@iso", Order = 5)]
        public void TlsOrIso() => log.Add("tls or iso");

        [BeforeScenario(Order = 1)]
        public void First() => log.Add("first");

        [BeforeScenario(Order = 7)]
        [Scope(Tag = "v2g", Feature = "F")]
        public void V2G() => log.Add("v2g");
    }

    [Binding]
    private sealed class FailingBefore(IReqnrollOutputHelper output, ScenarioContext scenario)
    {
        [BeforeScenario(Order = 1)]
        public void Fail() => throw new InvalidOperationException("no bench");

        [BeforeScenario(Order = 2)]
        public void NotReached() => output.WriteLine("reached");

        [AfterScenario]
        public void After() => output.WriteLine($"after: {scenario.TestError!.Message}");

        [Given("a")]
        public void A() => output.WriteLine("step");
    }

    [Binding]
    private sealed class FailingAfter
    {
        [AfterScenario]
        public void Fail() => throw new InvalidOperationException("cannot clean up");

        [Given("a")]
        public void A()
        {
        }
    }

    [Binding]
    private sealed class SeeingErrors(IReqnrollOutputHelper output, ScenarioContext scenario)
    {
        [AfterStep]
        public void After() => output.WriteLine($"{scenario.StepContext.Status} {scenario.StepContext.StepError!.Message} {scenario.TestError!.Message}");

        [Given("{word}")]
        public void Fail(string word) => throw new InvalidOperationException(word.Length > 0 ? "on purpose" : "");
    }

    [Binding]
    private sealed class FailingBeforeStep(IReqnrollOutputHelper output)
    {
        [BeforeStep]
        public void Fail() => throw new InvalidOperationException("not now");

        [Given("a")]
        public void A() => output.WriteLine("ran");
    }

    [Binding]
    private sealed class FailingFeature
    {
        public static int Calls { get; set; }

        [BeforeFeature]
        public static void Fail()
        {
            Calls++;
            throw new InvalidOperationException("no feature");
        }

        [Given("a")]
        public void A()
        {
        }
    }

    [Binding]
    private sealed class FailingEnd
    {
        [AfterTestRun]
        public static void Fail() => throw new InvalidOperationException("cannot end");

        [Given("a")]
        public void A()
        {
        }
    }

    [Binding]
    private sealed class StuckHook
    {
        [BeforeScenario]
        public Task StuckAsync() => new TaskCompletionSource().Task;

        [Given("a")]
        public void A()
        {
        }
    }

    [Binding]
    private sealed class Wrong
    {
        [BeforeFeature]
        public void Feature()
        {
        }

        [Given("async")]
        public async void Async() => await Task.Yield();

        [Given("generic")]
        public void Generic<T>() => _ = typeof(T);

        [StepArgumentTransformation]
        public void Nothing()
        {
        }

        [Given]
        public void Named()
        {
        }
    }

    [Binding]
    private sealed class WrongGeneric<T>
    {
        [Given("a")]
        public void A() => _ = typeof(T);
    }
}
