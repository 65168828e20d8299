using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Clocks;
using TestHarness.Transport.Activity;

namespace TestHarness.Tests.Conformance.Clocks;

[CancelAfter(20_000)]
public sealed class VirtualClockTests
{
    private WorkTracker _tracker = null!;
    private VirtualClock _clock = null!;

    [SetUp]
    public void NewClock()
    {
        _tracker = new WorkTracker();
        _clock = new VirtualClock(_tracker);
    }

    [Test]
    public void Begins_at_a_whole_second_of_the_real_time()
    {
        _clock.IsVirtual.Should().BeTrue();
        (_clock.Now.UtcTicks % TimeSpan.TicksPerSecond).Should().Be(0);
        _clock.Now.Should().BeCloseTo(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
    }

    [Test]
    public async Task A_condition_that_holds_costs_no_time()
    {
        var start = _clock.Now;

        (await _clock.UntilAsync(() => true, TimeSpan.FromHours(1), default)).Should().BeTrue();

        _clock.Now.Should().Be(start);
    }

    [Test]
    public async Task Time_jumps_to_the_timer_that_makes_the_condition_hold_and_no_further()
    {
        var start = _clock.Now;
        var beats = 0;
        using var timer = _clock.Time.CreateTimer(_ => beats++, null, TimeSpan.FromSeconds(300), TimeSpan.FromSeconds(300));

        (await _clock.UntilAsync(() => beats == 3, TimeSpan.FromHours(1), default)).Should().BeTrue();

        _clock.Now.Should().Be(start.AddSeconds(900));
    }

    [Test]
    public async Task A_condition_that_never_holds_costs_the_whole_timeout()
    {
        var start = _clock.Now;

        (await _clock.UntilAsync(() => false, TimeSpan.FromMinutes(10), default)).Should().BeFalse();

        _clock.Now.Should().Be(start.AddMinutes(10));
    }

    [Test]
    public async Task What_happens_exactly_at_the_deadline_is_in_time()
    {
        var fired = false;
        using var timer = _clock.Time.CreateTimer(_ => fired = true, null, TimeSpan.FromSeconds(30), Timeout.InfiniteTimeSpan);

        (await _clock.UntilAsync(() => fired, TimeSpan.FromSeconds(30), default)).Should().BeTrue();
    }

    [Test]
    public async Task What_happens_after_the_deadline_is_too_late()
    {
        var fired = false;
        using var timer = _clock.Time.CreateTimer(_ => fired = true, null, TimeSpan.FromSeconds(30.001), Timeout.InfiniteTimeSpan);

        (await _clock.UntilAsync(() => fired, TimeSpan.FromSeconds(30), default)).Should().BeFalse();
        fired.Should().BeFalse();
    }

    [Test]
    public async Task Time_stands_still_while_anything_is_under_way()
    {
        var start = _clock.Now;
        var fired = false;
        using var timer = _clock.Time.CreateTimer(_ => fired = true, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        var work = _tracker.Begin();

        var wait = _clock.UntilAsync(() => fired, TimeSpan.FromMinutes(1), default);
        wait.IsCompleted.Should().BeFalse();
        _clock.Now.Should().Be(start);
        work.Dispose();

        (await wait).Should().BeTrue();
        _clock.Now.Should().Be(start.AddSeconds(1));
    }

    [Test]
    public async Task Work_that_a_timer_sets_off_ends_before_the_next_timer_fires()
    {
        var start = _clock.Now;
        var order = new List<string>();
        var context = new SerialContext(_tracker);
        using var first = _clock.Time.CreateTimer(_ => context.Post(_ => order.Add($"work at {Seconds()}"), null), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        using var second = _clock.Time.CreateTimer(_ => order.Add($"timer at {Seconds()}"), null, TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);

        await _clock.PassAsync(TimeSpan.FromSeconds(3), default);

        order.Should().Equal("work at 1", "timer at 2");

        double Seconds() => (_clock.Now - start).TotalSeconds;
    }

    [Test]
    public async Task The_condition_is_asked_again_after_the_bench_came_to_rest()
    {
        var start = _clock.Now;
        var done = false;
        var context = new SerialContext(_tracker);
        context.Start(async () =>
        {
            await Task.Yield();
            done = true;
        });

        (await _clock.UntilAsync(() => done, TimeSpan.FromHours(1), default)).Should().BeTrue();

        _clock.Now.Should().Be(start);
    }

    [Test]
    public async Task Settling_waits_for_what_is_under_way_and_moves_no_time()
    {
        var start = _clock.Now;
        var work = _tracker.Begin();

        var settled = _clock.SettleAsync(default);
        settled.IsCompleted.Should().BeFalse();
        work.Dispose();
        await settled;

        _clock.Now.Should().Be(start);
    }

    [Test]
    public async Task A_cancelled_wait_ends_while_something_is_under_way()
    {
        using var cancellation = new CancellationTokenSource();
        using var work = _tracker.Begin();

        var wait = _clock.UntilAsync(() => false, TimeSpan.FromHours(1), cancellation.Token);
        await cancellation.CancelAsync();

        await FluentActions.Awaiting(() => wait).Should().ThrowAsync<OperationCanceledException>();
    }

    [Test]
    public async Task A_cancelled_wait_ends_also_between_two_timers()
    {
        using var cancellation = new CancellationTokenSource();
        using var timer = _clock.Time.CreateTimer(_ => cancellation.Cancel(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        var start = _clock.Now;

        await FluentActions.Awaiting(() => _clock.UntilAsync(() => false, TimeSpan.FromHours(1), cancellation.Token)).Should().ThrowAsync<OperationCanceledException>();

        _clock.Now.Should().Be(start.AddSeconds(1));
    }
}
