namespace TestHarness.Ocpp.Framing;

/// <summary>What one side of a connection sent and was given: the only knowledge that its next message can be judged by.</summary>
internal sealed class FramingSide
{
    // A side that does not wait for answers may have that many CALLs under way.
    private const int UnderWay = 32;

    private const int Done = 8;

    /// <summary>Its own CALLs to which no answer was delivered yet.</summary>
    internal RecentMessages Unanswered { get; } = new(UnderWay);

    /// <summary>CALLs delivered to it that it has not answered, and messages of unknown type.</summary>
    internal RecentMessages ToAnswer { get; } = new(UnderWay);

    /// <summary>CALLs that it answered.</summary>
    internal RecentMessages Answered { get; } = new(Done);

    /// <summary>CALLRESULTs delivered to it.</summary>
    internal RecentMessages Results { get; } = new(Done);

    /// <summary>SENDs delivered to it.</summary>
    internal RecentMessages Sends { get; } = new(Done);

    /// <summary>Messages delivered to it of which it could not read the id.</summary>
    internal int Unreadable { get; set; }

    /// <summary>Whether it has sent a CALL.</summary>
    internal bool HasAsked { get; set; }

    /// <summary>Whether it may still answer a CALL from before the first message that was seen.</summary>
    internal bool MayOweAnswer { get; set; }

    /// <summary>Whether a message with that id was seen on the connection.</summary>
    internal bool Knows(MessageKey key) =>
        ToAnswer.TryFind(key, out _) || Answered.TryFind(key, out _) || Results.TryFind(key, out _) || Sends.TryFind(key, out _) || Unanswered.TryFind(key, out _) || Unreadable > 0;

    /// <summary>Whether it has signed a message.</summary>
    internal bool Signs { get; set; }
}
