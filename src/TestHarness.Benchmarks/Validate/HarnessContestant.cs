using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Validation;

namespace TestHarness.Benchmarks.Validate;

/// <summary>This project: the frame's parts, the action looked up, the payload checked.</summary>
internal sealed class HarnessContestant : LocalContestant
{
    public override string Name => "ours, from bytes";

    protected override Func<bool> Prepare(ValidationCase validation) => () =>
    {
        ReadOnlySpan<byte> frame = validation.Bytes;
        var header = FrameHeader.Read(frame);
        var message = OcppMessages.Find(validation.Version, header.Action.Utf8In(frame));
        return message is not null && PayloadValidator.Validate(validation.Version, message.Action, isRequest: true, header.Payload.In(frame)).Count == 0;
    };
}
