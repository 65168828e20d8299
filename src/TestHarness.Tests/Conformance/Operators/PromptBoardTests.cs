using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Clocks;
using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Operators.Web;
using TestHarness.Transport.Activity;
using InconclusiveException = TestHarness.Conformance.Judging.InconclusiveException;

namespace TestHarness.Tests.Conformance.Operators;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PromptBoardTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly OperatorAction Unplug = OperatorActions.UnplugFrom(1, 2);
    private readonly VirtualTime _time = new(DateTimeOffset.UnixEpoch, WorkTracker.None);
    private readonly PromptBoard _board;
    private readonly List<OperatorPrompt?> _told = [];

    public PromptBoardTests()
    {
        _board = new PromptBoard(_time);
        _board.Changed += _told.Add;
    }

    [Test]
    public async Task Gives_the_first_answer_to_a_question_and_takes_no_other()
    {
        var asking = new WebOperator(_board, Patience).PerformAsync(Unplug, CancellationToken.None);
        var prompt = _board.Current!;
        var first = new OperatorAnswer(OperatorOutcome.NotPossible, "no such cable");

        _board.TryAnswer(prompt.Id, first).Should().BeTrue();
        _board.TryAnswer(prompt.Id, OperatorAnswer.Done).Should().BeFalse("it was answered already");

        (await asking).Should().Be(first);
        _told.Should().Equal(prompt, null);
        _board.Current.Should().BeNull();
    }

    [Test]
    public async Task An_answer_to_an_earlier_question_is_none_to_this_one()
    {
        var earlier = _board.AskAsync(Unplug, Patience, CancellationToken.None);
        var id = _board.Current!.Id;
        _board.TryAnswer(id, OperatorAnswer.Done);
        await earlier;

        var asking = _board.AskAsync(Unplug, Patience, CancellationToken.None);

        _board.TryAnswer(id, OperatorAnswer.Done).Should().BeFalse();
        asking.IsCompleted.Should().BeFalse();
        _board.TryAnswer(_board.Current!.Id, OperatorAnswer.Done).Should().BeTrue();
        await asking;
    }

    [Test]
    public async Task Is_inconclusive_when_nobody_answers_in_time()
    {
        var asking = _board.AskAsync(Unplug, Patience, CancellationToken.None);

        while (_time.MoveToNextTimer(_time.GetUtcNow() + Patience))
        {
        }

        (await FluentActions.Awaiting(() => asking).Should().ThrowAsync<InconclusiveException>()).WithMessage("*did not answer on the page within 120 seconds (timeouts.operator): Disconnect the EV*");
        _told.Should().HaveCount(2).And.EndWith((OperatorPrompt?)null);
    }

    [Test]
    public async Task A_question_goes_with_the_run()
    {
        using var interrupted = new CancellationTokenSource();
        var asking = _board.AskAsync(Unplug, Patience, interrupted.Token);

        await interrupted.CancelAsync();

        await FluentActions.Awaiting(() => asking).Should().ThrowAsync<OperationCanceledException>();
        _board.Current.Should().BeNull();
    }
}
