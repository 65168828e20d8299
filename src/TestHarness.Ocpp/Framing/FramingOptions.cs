namespace TestHarness.Ocpp.Framing;

/// <summary>What a <see cref="FramingChecker"/> cannot read off the line.</summary>
public sealed record FramingOptions
{
    /// <summary>
    /// The shortest time after which a sender may have given up an unanswered CALL. Part 4 section 4.1.1 leaves the time-out to the
    /// implementation, so a further CALL counts as too early only within this time.
    /// </summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The time after which an answer counts as late even though its CALL's sender has not gone on to another CALL; never less than
    /// <see cref="AnswerTimeout"/>.
    /// </summary>
    public TimeSpan LateAnswer
    {
        get => field > AnswerTimeout ? field : AnswerTimeout;
        init;
    } = TimeSpan.FromSeconds(30);
}
