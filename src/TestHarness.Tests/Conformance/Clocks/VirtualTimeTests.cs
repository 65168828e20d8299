using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Clocks;
using TestHarness.Transport.Activity;

namespace TestHarness.Tests.Conformance.Clocks;

public sealed class VirtualTimeTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly WorkTracker _tracker = new();
    private readonly List<string> _fired = [];

    private VirtualTime Time { get; set; } = null!;

    [SetUp]
    public void StandAtNoon()
    {
        Time = new VirtualTime(Start, _tracker);
        _fired.Clear();
    }

    [Test]
    public void Stands_still_until_it_is_moved()
    {
        Time.GetUtcNow().Should().Be(Start);
        Time.GetUtcNow().Should().Be(Start);
        Time.LocalTimeZone.Should().Be(TimeZoneInfo.Utc);
    }

    [Test]
    public void Moves_to_the_limit_when_no_timer_is_due()
    {
        Timer("later", 11);

        Time.MoveToNextTimer(At(10)).Should().BeFalse();

        Time.GetUtcNow().Should().Be(At(10));
        _fired.Should().BeEmpty();
    }

    [Test]
    public void Never_moves_back()
    {
        Time.MoveToNextTimer(At(10));
        Time.MoveToNextTimer(At(5)).Should().BeFalse();

        Time.GetUtcNow().Should().Be(At(10));
    }

    [Test]
    public void Timers_fire_one_by_one_in_the_order_of_their_due_times()
    {
        Timer("third", 30);
        Timer("first", 10);
        Timer("second", 20);

        Time.MoveToNextTimer(At(30)).Should().BeTrue();
        _fired.Should().Equal("first at 10");
        MoveTo(30);

        _fired.Should().Equal("first at 10", "second at 20", "third at 30");
    }

    [Test]
    public void Timers_of_the_same_time_fire_in_the_order_in_which_they_were_set()
    {
        foreach (var name in new[] { "a", "b", "c", "d", "e" })
            Timer(name, 10);

        MoveTo(10);

        _fired.Should().Equal("a at 10", "b at 10", "c at 10", "d at 10", "e at 10");
    }

    [Test]
    public void A_timer_fires_once()
    {
        Timer("once", 10);

        MoveTo(100);

        _fired.Should().Equal("once at 10");
    }

    [Test]
    public void A_periodic_timer_fires_again_and_again()
    {
        Timer("beat", 10, 5);

        MoveTo(20);

        _fired.Should().Equal("beat at 10", "beat at 15", "beat at 20");
    }

    [Test]
    public void A_timer_without_a_time_waits_until_it_gets_one()
    {
        var timer = Timer("armed", null);
        MoveTo(10);
        _fired.Should().BeEmpty();

        timer.Change(TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan).Should().BeTrue();
        MoveTo(20);

        _fired.Should().Equal("armed at 15");
    }

    [Test]
    public void A_changed_timer_forgets_its_former_time()
    {
        var earlier = Timer("earlier", 10);
        var later = Timer("later", 20);

        earlier.Change(TimeSpan.FromSeconds(25), Timeout.InfiniteTimeSpan);
        later.Change(TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        MoveTo(30);

        _fired.Should().Equal("later at 5", "earlier at 25");
    }

    [Test]
    public void A_stopped_periodic_timer_stays_silent()
    {
        var timer = Timer("beat", 10, 5);
        MoveTo(15);

        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        MoveTo(60);

        _fired.Should().Equal("beat at 10", "beat at 15");
    }

    [Test]
    public void A_disposed_timer_neither_fires_nor_can_be_set_again()
    {
        var timer = Timer("gone", 10);

        timer.Dispose();

        timer.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan).Should().BeFalse();
        MoveTo(60);
        _fired.Should().BeEmpty();
    }

    [Test]
    public void A_timer_may_set_itself_again_while_it_fires()
    {
        ITimer timer = null!;
        var count = 0;
        timer = Time.CreateTimer(
            _ =>
            {
                Note("tick");
                if (++count < 3)
                    timer.Change(TimeSpan.FromSeconds(count), Timeout.InfiniteTimeSpan);
            },
            null, TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan);

        MoveTo(60);

        _fired.Should().Equal("tick at 10", "tick at 11", "tick at 13");
    }

    [Test]
    public void A_periodic_timer_may_end_itself_while_it_fires()
    {
        ITimer timer = null!;
        timer = Time.CreateTimer(
            _ =>
            {
                Note("beat");
                timer.Dispose();
            },
            null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

        MoveTo(60);

        _fired.Should().Equal("beat at 1");
    }

    [Test]
    public void A_timer_set_while_another_fires_takes_its_turn()
    {
        Time.CreateTimer(_ => Timer("inner", 5), null, TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan);
        Timer("outer", 20);

        MoveTo(20);

        _fired.Should().Equal("inner at 15", "outer at 20");
    }

    [Test]
    public void Firing_counts_as_work()
    {
        var idle = true;
        Time.CreateTimer(_ => idle = _tracker.IsIdle, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        MoveTo(1);

        idle.Should().BeFalse();
        _tracker.IsIdle.Should().BeTrue();
    }

    [Test]
    public void Delays_of_the_framework_go_by_it()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(10), Time);

        MoveTo(599);
        delay.IsCompleted.Should().BeFalse();
        MoveTo(600);
        delay.IsCompleted.Should().BeTrue();
    }

    [Test]
    public void Measures_elapsed_time_by_itself()
    {
        var from = Time.GetTimestamp();
        MoveTo(90);

        Time.GetElapsedTime(from).Should().Be(TimeSpan.FromSeconds(90));
    }

    private static DateTimeOffset At(double seconds) => Start.AddSeconds(seconds);

    private ITimer Timer(string name, double? due, double? period = null) => Time.CreateTimer(
        _ => Note(name),
        null,
        due is { } d ? TimeSpan.FromSeconds(d) : Timeout.InfiniteTimeSpan,
        period is { } p ? TimeSpan.FromSeconds(p) : Timeout.InfiniteTimeSpan);

    private void Note(string name) => _fired.Add($"{name} at {(Time.GetUtcNow() - Start).TotalSeconds}");

    private void MoveTo(double seconds)
    {
        while (Time.MoveToNextTimer(At(seconds)))
        {
        }
    }
}
