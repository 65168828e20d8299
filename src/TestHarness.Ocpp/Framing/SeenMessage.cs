namespace TestHarness.Ocpp.Framing;

/// <summary>A message that is remembered for those that follow it.</summary>
/// <param name="Key">Its message id.</param>
/// <param name="Type">Its type; null when unknown.</param>
/// <param name="Action">Its action, or of an answer that of its CALL.</param>
/// <param name="Record">Its number on the wire, or of an answer that of its CALL; 0 when not known yet.</param>
/// <param name="At">When.</param>
internal readonly record struct SeenMessage(MessageKey Key, MessageType? Type, string? Action, long Record, DateTimeOffset At)
{
    /// <summary>Whether its sender went on although it was not answered.</summary>
    internal bool IsGivenUp { get; init; }

    /// <summary>Its message id and, where known, its action: <c>19223201 (Heartbeat)</c>.</summary>
    internal string Label => string.IsNullOrEmpty(Action) ? Key.ToString() : $"{Key} ({Action})";
}
