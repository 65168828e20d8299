using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Benches;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Tests.Conformance.Benches;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class WireCursorTests
{
    private readonly WireLog _wire = new();
    private readonly WireCursor _cursor;

    public WireCursorTests()
    {
        _cursor = new WireCursor(_wire);
        for (var i = 0; i < 8; i++)
            Append();
    }

    [Test]
    public void Begins_before_the_first_record()
    {
        _cursor.Position.Should().Be(0);
        Ahead().Should().Equal(1, 2, 3, 4, 5, 6, 7, 8);
    }

    [Test]
    public void What_was_consumed_and_what_stands_before_it_is_behind()
    {
        Consume(3);

        Ahead().Should().Equal(4, 5, 6, 7, 8);
    }

    [Test]
    public void In_any_order_looks_from_where_the_expectation_before_began_at_what_is_left()
    {
        Consume(2);
        Consume(5);

        Ahead(inAnyOrder: true).Should().Equal(3, 4, 6, 7, 8);
    }

    [Test]
    public void Several_in_any_order_share_where_they_look_from()
    {
        Consume(2);
        Consume(5);
        Consume(4, inAnyOrder: true);
        Ahead(inAnyOrder: true).Should().Equal(3, 6, 7, 8);

        Consume(7, inAnyOrder: true);
        Ahead(inAnyOrder: true).Should().Equal(3, 6, 8);
    }

    [Test]
    public void What_follows_in_order_stands_behind_everything_that_was_consumed()
    {
        Consume(5);
        Consume(3, inAnyOrder: true);
        Ahead().Should().Equal(6, 7, 8);

        Consume(7, inAnyOrder: true);
        Ahead().Should().Equal(8);
    }

    [Test]
    public void The_wires_end_is_where_nothing_stands_ahead()
    {
        Consume(2);
        _cursor.MoveToEnd();

        Ahead().Should().BeEmpty();
        Ahead(inAnyOrder: true).Should().BeEmpty();
        Append();
        Ahead().Should().Equal(9);
        Ahead(inAnyOrder: true).Should().Equal(9);
    }

    [Test]
    public void Tells_once_which_records_a_step_consumed_in_the_wires_order()
    {
        Consume(5);
        Consume(3, inAnyOrder: true);

        _cursor.TakeConsumed().Should().Equal(3, 5);
        _cursor.TakeConsumed().Should().BeEmpty();
    }

    private IEnumerable<long> Ahead(bool inAnyOrder = false) => _cursor.Ahead(inAnyOrder).Select(record => record.Number);

    private void Consume(long number, bool inAnyOrder = false) => _cursor.Consume(_wire.Snapshot()[(int)number - 1], inAnyOrder);

    private void Append() => _wire.Append(new ConnectionRecord { Timestamp = DateTimeOffset.UnixEpoch, ConnectionId = 1, Origin = Party.Station, Leg = Party.Station, Kind = ConnectionEventKind.Ping });
}
