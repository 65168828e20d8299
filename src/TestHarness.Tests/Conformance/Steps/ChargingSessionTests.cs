using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Steps.States;

namespace TestHarness.Tests.Conformance.Steps;

/// <summary>Which TransactionEvent must follow from what happens, by start and stop points (E01, E06).</summary>
public sealed class ChargingSessionTests
{
    private static SessionFacts Nothing => default;
    private static readonly SessionFacts Charging = new(BayOccupied: true, Connected: true, Authorized: true, DataSigned: false, EnergyFlows: true);

    [TestCase("ParkingBayOccupancy", "E01.FR.01")]
    [TestCase("EVConnected", "E01.FR.02")]
    [TestCase("Authorized", "E01.FR.03")]
    [TestCase("DataSigned", "E01.FR.04")]
    [TestCase("PowerPathClosed", "E01.FR.05")]
    [TestCase("EnergyTransfer", "E01.FR.06")]
    public void A_transaction_starts_when_the_start_point_is_met_and_not_before(string point, string requirement)
    {
        var session = new ChargingSession([point], []);
        SessionFacts[] steps =
        [
            Nothing with { BayOccupied = true },
            Nothing with { BayOccupied = true, Connected = true },
            Nothing with { BayOccupied = true, Connected = true, Authorized = true },
            Nothing with { BayOccupied = true, Connected = true, Authorized = true, DataSigned = true },
            new(true, true, true, true, true),
        ];

        var due = steps.Select(step => session.Change(step)).ToList();

        var started = due.Should().ContainSingle(one => one != null).Which!.Value;
        started.Should().Be(new SessionEvent("Started", point));
        started.Requirement("eventType").Should().Be(requirement);
        due.IndexOf(started).Should().Be(point switch { "ParkingBayOccupancy" => 0, "EVConnected" => 1, "Authorized" or "PowerPathClosed" => 2, "DataSigned" => 3, _ => 4 });
    }

    [TestCase("EnergyTransfer", 0, "E06.FR.07")]
    [TestCase("Authorized", 1, "E06.FR.03")]
    [TestCase("PowerPathClosed", 1, "E06.FR.06")]
    [TestCase("EVConnected", 2, "E06.FR.02")]
    [TestCase("ParkingBayOccupancy", 3, "E06.FR.01")]
    public void It_ends_when_the_stop_point_is_met_no_more(string point, int step, string requirement)
    {
        var session = new ChargingSession(["EVConnected"], [point]);
        session.Change(Charging);
        session.Told("Started", "T1", "Charging");
        SessionFacts[] steps =
        [
            Charging with { EnergyFlows = false },
            Charging with { EnergyFlows = false, Authorized = false },
            Nothing with { BayOccupied = true },
            Nothing,
        ];

        var due = steps.Select(next => session.Change(next)!.Value).ToList();

        due.Take(step).Should().NotContain(one => one.Type != "Updated");
        due[step].Should().Be(new SessionEvent("Ended", point));
        due[step].Requirement("").Should().Be(requirement);
    }

    [Test]
    public void What_happens_without_a_transaction_and_is_no_start_point_sets_off_nothing() =>
        new ChargingSession(["EnergyTransfer"], ["EVConnected"]).Change(Nothing with { Connected = true }).Should().BeNull();

    [TestCase("triggerReason", "E06.FR.15")]
    [TestCase("evse.connectorId", "E01.FR.16")]
    [TestCase("idToken.type", "E01.FR.10")]
    [TestCase("transactionInfo.stoppedReason", "E06.FR.08")]
    [TestCase("seqNo", null)]
    public void Each_field_of_an_event_has_a_requirement_of_its_own(string path, string? requirement) =>
        new SessionEvent("Ended", "EVConnected").Requirement(path).Should().Be(requirement);
}
