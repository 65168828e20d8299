using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using TestHarness.Tests.Support;
using V201 = TestHarness.Ocpp.Messages.V201;
using V21 = TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Tests.Ocpp.Messages;

public sealed class OcppMessagesTests
{
    [Test]
    public void Finds_a_message_by_version_and_action()
    {
        var message = OcppMessages.Find(OcppVersion.V201, "BootNotification");

        message.Should().BeEquivalentTo(new
        {
            Version = OcppVersion.V201,
            Action = "BootNotification",
            Sender = MessageSender.Station,
            IsSend = false,
            Block = "B",
            RequestType = typeof(V201.BootNotificationRequest),
            ResponseType = typeof(V201.BootNotificationResponse),
        });
    }

    [Test]
    public void Knows_no_message_of_a_later_version() =>
        OcppMessages.Find(OcppVersion.V201, "SetDERControl").Should().BeNull();

    [Test]
    public void Takes_the_letter_case_of_an_action_seriously() =>
        OcppMessages.Find(OcppVersion.V21, "bootnotification").Should().BeNull();

    [Test]
    public void Only_NotifyPeriodicEventStream_goes_unanswered() =>
        OcppVersions.All.SelectMany(OcppMessages.All).Where(message => message.IsSend || message.ResponseType is null)
            .Should().ContainSingle().Which.RequestType.Should().Be<V21.NotifyPeriodicEventStream>();

    [TestCase("Heartbeat", true, false)]
    [TestCase("Reset", false, true)]
    [TestCase("DataTransfer", true, true)]
    public void Knows_who_may_send_a_message(string action, bool station, bool csms)
    {
        var message = OcppMessages.Find(OcppVersion.V21, action)!;

        message.MayBeSentBy(Party.Station).Should().Be(station);
        message.MayBeSentBy(Party.Csms).Should().Be(csms);
    }

    [Test]
    public void Finds_a_message_by_its_request() =>
        OcppMessages.Of(typeof(V21.ResetRequest)).Should().BeSameAs(OcppMessages.Find(OcppVersion.V21, "Reset"));

    [Test]
    public void Refuses_a_type_that_is_no_request() =>
        FluentActions.Invoking(() => OcppMessages.Of(typeof(V21.ResetResponse))).Should().Throw<ArgumentException>();

    [Test]
    public void Agrees_with_the_catalogue_on_direction_block_and_first_version()
    {
        var rows = File.ReadLines(Path.Combine(Repository.SharedOrIgnore(), "ocpp", "catalogue", "messages.tsv")).Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cell => (cell[0], cell[1], cell[2], cell[3], First: cell[4].Split(' ')[0]));

        OcppVersions.All.SelectMany(OcppMessages.All)
            .Select(message => (message.Version.Label(), message.Action, Direction(message.Sender), message.Block, message.IntroducedIn.Label()))
            .Should().BeEquivalentTo(rows);
    }

    private static string Direction(MessageSender sender) => sender switch
    {
        MessageSender.Station => "CS->CSMS",
        MessageSender.Csms => "CSMS->CS",
        _ => "both",
    };
}
