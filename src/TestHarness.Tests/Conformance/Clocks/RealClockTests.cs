using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Clocks;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Tests.Conformance.Clocks;

[CancelAfter(20_000)]
public sealed class RealClockTests
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);
    private readonly WireLog _wire = new();

    private RealClock Clock => new(_wire);

    [Test]
    public void Goes_by_the_systems_time()
    {
        Clock.IsVirtual.Should().BeFalse();
        Clock.Time.Should().BeSameAs(TimeProvider.System);
    }

    [Test]
    public async Task A_condition_that_holds_is_not_waited_for() => (await Clock.UntilAsync(() => true, TimeSpan.Zero, default)).Should().BeTrue();

    [Test]
    public async Task A_wait_ends_with_the_record_that_is_awaited()
    {
        var from = _wire.Count;
        var wait = Clock.UntilAsync(() => _wire.Count == from + 2, Long, default);

        Append();
        wait.IsCompleted.Should().BeFalse();
        Append();

        (await wait).Should().BeTrue();
    }

    [Test]
    public async Task A_record_that_comes_while_the_condition_is_asked_is_not_missed()
    {
        var from = _wire.Count;
        var asked = 0;

        var wait = Clock.UntilAsync(
            () =>
            {
                if (++asked > 1)
                    return _wire.Count > from;
                Append();
                return false;
            },
            Long, default);

        (await wait).Should().BeTrue();
    }

    [Test]
    public async Task A_wait_ends_at_the_deadline() => (await Clock.UntilAsync(() => false, TimeSpan.FromMilliseconds(1), default)).Should().BeFalse();

    [Test]
    public async Task A_cancelled_wait_ends()
    {
        using var cancellation = new CancellationTokenSource();
        var wait = Clock.UntilAsync(() => false, Long, cancellation.Token);

        await cancellation.CancelAsync();

        await FluentActions.Awaiting(() => wait).Should().ThrowAsync<OperationCanceledException>();
    }

    [Test]
    public void Nobody_can_know_whether_a_real_product_is_at_rest() => Clock.SettleAsync(default).IsCompletedSuccessfully.Should().BeTrue();

    private void Append() => _wire.Append(new ConnectionRecord { Timestamp = DateTimeOffset.UtcNow, ConnectionId = 1, Origin = Party.Station, Leg = Party.Station, Kind = ConnectionEventKind.Ping });
}
