using TestHarness.Ocpp.Framing;

namespace TestHarness.Ocpp.Traffic;

/// <summary>Which frames are counted together.</summary>
/// <param name="Sender">Who sent them.</param>
/// <param name="Action">Their action, of answers that of their CALL; <see cref="Unknown"/> when no version has it, or none could be read.</param>
/// <param name="Type">Their type; null when their shape is wrong.</param>
public readonly record struct ActionKey(Party Sender, string Action, MessageType? Type)
{
    /// <summary>Stands for every action that no version has, so that a peer cannot make more of them than memory holds.</summary>
    public const string Unknown = "unknown";
}
