using System.Collections.Concurrent;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Clocks;
using TestHarness.Conformance.Operators;
using TestHarness.Transport.Activity;
using InconclusiveException = TestHarness.Conformance.Judging.InconclusiveException;

namespace TestHarness.Tests.Conformance.Operators;

[CancelAfter(20_000)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ConsoleOperatorTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly StringWriter _output = new();
    private readonly VirtualTime _time = new(DateTimeOffset.UnixEpoch, WorkTracker.None);

    public void Dispose() => _output.Dispose();

    [TestCase("y")]
    [TestCase("Yes")]
    [TestCase(" y ")]
    [TestCase("")]
    public async Task Goes_on_when_the_person_says_that_it_is_done(string answer)
    {
        await Ask(answer + "\n");

        _output.ToString().Should().Contain("OPERATOR: Disconnect the EV from EVSE 1, connector 2.").And.Contain("[y]es, [n]ot possible, [f]ailed");
    }

    [TestCase("n", "*not possible*Disconnect the EV*")]
    [TestCase("NO", "*not possible*")]
    [TestCase("f", "*tried and failed*Disconnect the EV*")]
    [TestCase("failed", "*tried and failed*")]
    public async Task Is_inconclusive_when_the_person_could_not(string answer, string message) =>
        (await FluentActions.Awaiting(() => Ask(answer + "\n")).Should().ThrowAsync<InconclusiveException>()).WithMessage(message);

    [TestCase("n the reader is broken", OperatorOutcome.NotPossible, "the reader is broken")]
    [TestCase("failed: no  light ", OperatorOutcome.Failed, "no  light")]
    [TestCase("y, with the blue card", OperatorOutcome.Done, "with the blue card")]
    [TestCase("y", OperatorOutcome.Done, null)]
    public async Task Takes_a_note(string answer, OperatorOutcome outcome, string? note) =>
        (await Person(new StringReader(answer + "\n")).PerformAsync(OperatorActions.UnplugFrom(1, 2), CancellationToken.None)).Should().Be(new OperatorAnswer(outcome, note));

    [Test]
    public async Task Asks_again_until_it_understands_the_answer()
    {
        await Ask("what?\nmaybe\ny\n");

        _output.ToString().Split("Done?").Should().HaveCount(4);
    }

    [Test]
    public async Task Is_inconclusive_when_nobody_is_there() =>
        (await FluentActions.Awaiting(() => Ask("")).Should().ThrowAsync<InconclusiveException>()).WithMessage("There is nobody at the console*");

    [Test]
    public async Task Is_inconclusive_when_nobody_answers_in_time()
    {
        using var input = new SlowInput();

        (await FluentActions.Awaiting(() => AskInVain(Person(input))).Should().ThrowAsync<InconclusiveException>()).WithMessage("The operator did not answer within 120 seconds: Disconnect the EV*");
    }

    [Test]
    public async Task An_answer_that_came_too_late_does_not_answer_the_next_question()
    {
        using var input = new SlowInput();
        var person = Person(input);
        await FluentActions.Awaiting(() => AskInVain(person)).Should().ThrowAsync<InconclusiveException>();
        await input.TypeAsync("n");

        var asking = Unplug(person);
        await input.TypeAsync("y");

        await asking;
    }

    [Test]
    public async Task A_question_after_one_that_nobody_answered_gets_the_first_answer()
    {
        using var input = new SlowInput();
        var person = Person(input);
        await FluentActions.Awaiting(() => AskInVain(person)).Should().ThrowAsync<InconclusiveException>();

        var asking = Unplug(person);
        await input.TypeAsync("y");

        await asking;
    }

    [Test]
    public async Task Stops_asking_when_the_run_is_interrupted()
    {
        using var input = new SlowInput();
        using var cancellation = new CancellationTokenSource();
        var asking = Person(input).PerformAsync(OperatorActions.UnplugFrom(1, 2), cancellation.Token);

        await cancellation.CancelAsync();

        await FluentActions.Awaiting(() => asking).Should().ThrowAsync<OperationCanceledException>();
    }

    private Task Ask(string answers) => Unplug(Person(new StringReader(answers)));

    private ConsoleOperator Person(TextReader input) => new(new OperatorConsole(input, _output), Patience, _time);

    private static async Task Unplug(ConsoleOperator person)
    {
        var action = OperatorActions.UnplugFrom(1, 2);
        (await person.PerformAsync(action, CancellationToken.None)).Demand(action);
    }

    private async Task AskInVain(ConsoleOperator person)
    {
        var asking = Unplug(person);
        while (_time.MoveToNextTimer(_time.GetUtcNow() + Patience))
        {
        }

        await asking;
    }

    /// <summary>A console at which somebody types when the test says so.</summary>
    private sealed class SlowInput : TextReader
    {
        private readonly BlockingCollection<(string Line, TaskCompletionSource Taken)> _lines = [];

        /// <summary>Types a line, and returns when it was read.</summary>
        public Task TypeAsync(string line)
        {
            var taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _lines.Add((line, taken));
            return taken.Task;
        }

        public override string? ReadLine()
        {
            foreach (var (line, taken) in _lines.GetConsumingEnumerable())
            {
                taken.SetResult();
                return line;
            }

            return null;
        }

        protected override void Dispose(bool disposing)
        {
            _lines.CompleteAdding();
            base.Dispose(disposing);
        }
    }
}
