using System.Text;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Clocks;
using TestHarness.Conformance.Operators;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;
using TestHarness.Tests.Conformance.Expectations;
using TestHarness.Transport.Activity;

namespace TestHarness.Tests.Conformance.Benches;

/// <summary>A bench without systems: the test writes on the wire itself.</summary>
internal sealed class HandMadeBench
{
    private readonly VirtualClock _clock;
    private int _ids;

    internal HandMadeBench(Party sut = Party.Station, WireLog? wire = null)
    {
        Wire = wire ?? new WireLog();
        _clock = new VirtualClock(new WorkTracker());
        Bench = new Bench(
            new BenchParts(sut, OcppVersion.V21, Values.Statement(sut), _clock, Wire, new Unneeded(), new Unneeded(), new NoNetwork()),
            () => ValueTask.CompletedTask);
    }

    internal WireLog Wire { get; }

    internal Bench Bench { get; }

    internal WireExpectations Expect => Bench.Expect;

    /// <summary>How much of the bench's time passed while it was measured.</summary>
    internal async Task<TimeSpan> MeasureAsync(Func<Task> wait)
    {
        var start = _clock.Now;
        await wait();
        return _clock.Now - start;
    }

    /// <summary>Writes on the wire after some of the bench's time.</summary>
    internal void After(double seconds, Action write) => _clock.Time.CreateTimer(_ => write(), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);

    internal FrameRecord Call(Party sender, string action, string payload = "{}") => Append(sender, Frame.Call($"id-{++_ids}", action, Encoding.UTF8.GetBytes(payload)), action);

    internal FrameRecord Send(Party sender, string action, string payload = "{}") => Append(sender, Frame.Send($"id-{++_ids}", action, Encoding.UTF8.GetBytes(payload)), action);

    internal FrameRecord Result(FrameRecord call, string payload = "{}") =>
        Append(call.Sender.Other(), Frame.CallResult(call.Frame.MessageId!, Encoding.UTF8.GetBytes(payload)), call.Action, call.Number);

    internal FrameRecord Error(FrameRecord call, string code, string description = "") =>
        Append(call.Sender.Other(), Frame.CallError(call.Frame.MessageId!, code, description), call.Action, call.Number);

    internal ConnectionRecord Event(ConnectionEventKind kind, Party origin = Party.Station) => (ConnectionRecord)Wire.Append(new ConnectionRecord
    {
        Timestamp = _clock.Now,
        ConnectionId = 1,
        Origin = origin,
        Leg = Party.Station,
        Kind = kind,
    });

    private FrameRecord Append(Party sender, Frame frame, string? action, long? answers = null) => (FrameRecord)Wire.Append(new FrameRecord
    {
        Timestamp = _clock.Now,
        ConnectionId = 1,
        Sender = sender,
        Version = OcppVersion.V21,
        Frame = frame,
        Action = action,
        AnswersRecord = answers,
    });

    private sealed class Unneeded : IOperator
    {
        public string Name => "nobody";

        public Task<OperatorAnswer> PerformAsync(OperatorAction action, CancellationToken cancellation) => throw new NotSupportedException(action.Prompt);
    }

    private sealed class NoNetwork : INetwork
    {
        public IReadOnlyList<Uri> Endpoints => throw new NotSupportedException();

        public Task CutAsync() => throw new NotSupportedException();

        public Task RestoreAsync() => throw new NotSupportedException();

        public Task DropAsync() => throw new NotSupportedException();

        public Task OpenSecondAsync(int securityProfile) => throw new NotSupportedException();

        public Task RefuseAsync(int endpoint, bool refuse) => throw new NotSupportedException();
    }
}
