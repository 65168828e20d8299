using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Tests.Csms;

[TestFixture]
public sealed class EveryMessageTests
{
    private static IEnumerable<TestCaseData> Messages() =>
        from version in new[] { OcppVersion.V201, OcppVersion.V21 }
        from message in OcppMessages.All(version)
        where message.MayBeSentBy(Party.Station) && !message.IsSend
        select new TestCaseData(version, message.Action);

    [TestCaseSource(nameof(Messages))]
    public async Task Answers_with_a_valid_payload(OcppVersion version, string action)
    {
        var payload = StationMessages.Both.GetValueOrDefault(action) ?? StationMessages.Only21.GetValueOrDefault(action);
        payload.Should().NotBeNull("there is a sample of {0}", action);
        await using var csms = await CsmsFixture.StartAsync();
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity, version);
        await station.BootAsync();
        await station.CallAsync(action, payload!);
    }

    [Test]
    public async Task Takes_a_periodic_event_stream_without_answering_it()
    {
        await using var csms = await CsmsFixture.StartAsync();
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity);
        await station.BootAsync();
        await station.CallAsync("OpenPeriodicEventStream", StationMessages.Only21["OpenPeriodicEventStream"]);
        await station.SendAsync("NotifyPeriodicEventStream", StationMessages.EventStream);
        await station.CallAsync("Heartbeat");
        var stream = (await csms.StationAsync(CsmsFixture.Identity)).State.EventStreams.Should().ContainSingle().Subject;
        stream.Values.Should().ContainSingle().Which.Timestamp.Should().Be(DateTimeOffset.Parse("2026-01-01T00:00:01.5Z", System.Globalization.CultureInfo.InvariantCulture));
    }
}
