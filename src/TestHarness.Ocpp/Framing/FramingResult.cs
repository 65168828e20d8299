using TestHarness.Ocpp.Findings;

namespace TestHarness.Ocpp.Framing;

/// <summary>What the framing layer says of one message.</summary>
/// <param name="Action">The action: of a CALL or SEND its own, of an answer that of the CALL it answers; null when unknown.</param>
/// <param name="AnswersRecord">For an answer, the number on the wire of the CALL it answers.</param>
/// <param name="Findings">What is wrong with it.</param>
public readonly record struct FramingResult(string? Action, long? AnswersRecord, IReadOnlyList<Finding> Findings);
