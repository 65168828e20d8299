using FluentAssertions;
using NUnit.Framework;
using TestHarness.Csms;
using TestHarness.Csms.Stations;
using TestHarness.Csms.Tokens;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Tests.Csms;

/// <summary>What the CSMS makes of reservations (block H).</summary>
[TestFixture]
public sealed class ReservationTests : OneStationTests
{
    private const string Accepted = """{"status": "Accepted"}""";
    private static readonly IdTokenType Driver = new() { IdToken = "MINE", Type = "ISO14443" };

    [Test]
    public async Task H01_reserves_for_the_driver_and_his_group_and_H02_cancels()
    {
        await Csms.SetIdTokenAsync(new IdTokenAccount { IdToken = "MINE", Type = "ISO14443", GroupIdToken = new IdTokenType { IdToken = "GROUP", Type = "Central" } });
        var id = await ReserveAsync(evseId: 1);
        var request = await Station.ReceiveAsync("ReserveNow");
        ((int)request["evseId"]!).Should().Be(1);
        ((string?)request["groupIdToken"]!["idToken"]).Should().Be("GROUP");
        (await KnownAsync(id)).Should().Match<ReservationView>(known => known.Status == "Accepted" && known.EvseId == 1 && known.IdToken!.IdToken == "MINE");
        Station.Answers("CancelReservation", Accepted);
        await Csms.RemoteControl.CancelReservationAsync(CsmsFixture.Identity, id);
        ((int)(await Station.ReceiveAsync("CancelReservation"))["reservationId"]!).Should().Be(id);
        (await KnownAsync(id)).Status.Should().Be("Cancelled");
    }

    [TestCase("Expired")]
    [TestCase("Removed")]
    public async Task H04_FR_01_follows_what_the_station_tells(string status)
    {
        var id = await ReserveAsync();
        await Station.CallAsync("ReservationStatusUpdate", $$"""{"reservationId": {{id}}, "reservationUpdateStatus": "{{status}}"}""");
        (await KnownAsync(id)).Status.Should().Be(status);
    }

    [Test]
    public async Task H01_FR_15_a_transaction_uses_it()
    {
        var id = await ReserveAsync(evseId: 1);
        await Station.CallAsync(
            "TransactionEvent",
            $$"""{"eventType": "Started", "timestamp": "2026-01-01T00:00:00Z", "triggerReason": "Authorized", "seqNo": 0, "transactionInfo": {"transactionId": "T1"}, "reservationId": {{id}}}""");
        (await KnownAsync(id)).Should().Match<ReservationView>(known => known.Status == "Used" && known.TransactionId == "T1");
    }

    [Test]
    public async Task Makes_none_that_would_be_over()
    {
        var act = () => Csms.RemoteControl.ReserveNowAsync(CsmsFixture.Identity, Driver, DateTimeOffset.UnixEpoch);
        (await act.Should().ThrowAsync<InvalidOperationRequestException>()).WithMessage("*over*");
    }

    [Test]
    public async Task H01_FR_02_a_reservation_that_was_not_replaced_is_still_there()
    {
        var id = await ReserveAsync(evseId: 1);
        Station.Answers("ReserveNow", """{"status": "Occupied"}""");
        await Csms.CallAsync(CsmsFixture.Identity, "ReserveNow", System.Text.Json.Nodes.JsonNode.Parse(
            $$"""{"id": {{id}}, "evseId": 2, "idToken": {"idToken": "MINE", "type": "ISO14443"}, "expiryDateTime": "2126-01-01T00:00:00Z"}""")!.AsObject());
        (await KnownAsync(id)).Should().Match<ReservationView>(known => known.Status == "Accepted" && known.EvseId == 1);
    }

    private async Task<int> ReserveAsync(int? evseId = null)
    {
        Station.Answers("ReserveNow", Accepted);
        var (id, answer) = await Csms.RemoteControl.ReserveNowAsync(CsmsFixture.Identity, Driver, evseId: evseId);
        answer.Status.Should().Be(ReserveNowStatusEnumType.Accepted);
        return id;
    }

    private async Task<ReservationView> KnownAsync(int id) => (await Csms.StationAsync(CsmsFixture.Identity)).State.Reservations.Single(known => known.Id == id);
}
