using System.Text;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Ocpp.Framing.Fuzz;

public sealed class FramingCheckerFuzzTests
{
    private static readonly Dictionary<string, FramingRule> Rules = FramingRules.All.ToDictionary(rule => rule.Name);

    // Few ids and actions, so that messages have much to do with one another.
    private static readonly Gen<byte[]> Related =
        from type in Gen.Choose(2, 7)
        from id in Gen.Elements("1", "2", "-1", "\\u0031", "")
        from action in Gen.Elements("Heartbeat", "Reset", "DataTransfer", "NotifyPeriodicEventStream", "Reset-Signed", "GenericError", "MessageTypeNotSupported")
        from payload in Gen.Elements("{}", "null", "{\"signature\":\"\"}", "{\"a\":1,\"a\":1}", "[]", "{")
        select Encoding.UTF8.GetBytes(type switch
        {
            3 => $"[3,\"{id}\",{payload}]",
            4 or 5 => $"[{type},\"{id}\",\"{action}\",\"\",{payload}]",
            _ => $"[{type},\"{id}\",\"{action}\",{payload}]",
        });

    private static readonly Gen<Step> Steps =
        from bytes in Gen.Frequency((3, Related), (1, FrameGenerator.Any))
        from party in Gen.Elements(Party.Station, Party.Csms)
        from isBinary in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from isDelivered in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
        from seconds in Gen.Elements(-1, 0, 1, 1, 1, 6, 40)
        from reconnects in Gen.Frequency((19, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Step(party, bytes, isBinary, isDelivered, seconds, reconnects);

    [Test]
    public void Any_conversation_is_survived_and_what_is_found_makes_sense() => Fuzzing.Try(
        from version in Gen.Elements<OcppVersion?>(OcppVersion.V16, OcppVersion.V201, OcppVersion.V21, null)
        from steps in Steps.ListOf()
        select (version, steps),
        500,
        conversation => Play(conversation.version, [.. conversation.steps]));

    [Test]
    public void A_long_conversation_takes_no_more_memory_than_a_short_one()
    {
        var steps = Gen.Sample(Steps, 200, 2_000).ToList();
        var (checker, at, record) = (new FramingChecker(OcppVersion.V21, new StationIds(64), new FramingOptions()), DateTimeOffset.UnixEpoch, 0L);
        void Converse()
        {
            foreach (var step in steps)
            {
                var frame = Frame.Parse(step.Bytes, step.IsBinary);
                checker.Sent(step.Sender, frame, at = at.AddSeconds(1));
                checker.Delivered(step.Sender, frame, ++record, at);
            }
        }

        Converse();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < 5; i++)
            Converse();
        (GC.GetTotalMemory(forceFullCollection: true) - before).Should().BeLessThan(1_000_000);
        GC.KeepAlive(checker);
    }

    private static void Play(OcppVersion? version, Step[] steps)
    {
        var ids = new StationIds(8);
        var checker = new FramingChecker(version, ids, new FramingOptions());
        var at = DateTimeOffset.UnixEpoch.AddDays(1);
        List<(Step Step, Frame Frame)> record = [default];
        foreach (var step in steps)
        {
            if (step.Reconnects)
                checker = new FramingChecker(version, ids, new FramingOptions());
            at = at.AddSeconds(step.Seconds);
            var frame = Frame.Parse(step.Bytes, step.IsBinary);
            var result = checker.Sent(step.Sender, frame, at);
            foreach (var finding in result.Findings)
                MakesSense(version, step, finding);
            if (result.AnswersRecord is { } answered)
                IsAnswer(record[(int)answered], (step, frame), result);
            record.Add((step, frame));
            if (step.IsDelivered)
                checker.Delivered(step.Sender, frame, record.Count - 1, at);
        }
    }

    private static void MakesSense(OcppVersion? version, Step step, Finding finding)
    {
        var demand = Rules[finding.Rule!].For(version ?? OcppVersion.V21)!;
        finding.RequirementId.Should().Be(demand.Reference);
        finding.Severity.Should().Be(demand.Severity);
        finding.Layer.Should().Be(FindingLayer.Framing);
        finding.Side.Should().Be(step.Sender);
        finding.Message.Should().EndWith(".").And.NotContain(" (),", "a name that is not known is left out");
        finding.Expected.Should().NotBeNullOrEmpty();
        finding.Actual.Should().NotBeNull();
    }

    private static void IsAnswer((Step Step, Frame Frame) call, (Step Step, Frame Frame) answer, FramingResult result)
    {
        answer.Frame.MessageId.Should().Be(call.Frame.MessageId);
        if (answer.Frame.Type == MessageType.CallResultError || result.Findings.Any(finding => finding.Rule == FramingRules.AnswerToResult.Name))
            return;
        call.Step.Sender.Should().NotBe(answer.Step.Sender);
        call.Step.IsDelivered.Should().BeTrue();
    }

    private sealed record Step(Party Sender, byte[] Bytes, bool IsBinary, bool IsDelivered, int Seconds, bool Reconnects)
    {
        public override string ToString() => $"{Sender}{(IsBinary ? " binary" : "")}{(IsDelivered ? "" : " lost")} {Seconds} s{(Reconnects ? " reconnected" : "")}: {Encoding.UTF8.GetString(Bytes)}";
    }
}
