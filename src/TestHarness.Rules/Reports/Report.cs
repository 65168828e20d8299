namespace TestHarness.Rules.Reports;

/// <summary>A report that was asked for, and what came of it so far.</summary>
internal sealed class Report(ReportKind kind, long requestId)
{
    internal ReportKind Kind { get; } = kind;

    internal long RequestId { get; } = requestId;

    /// <summary>What the station answered; null before it did.</summary>
    internal string? Status { get; set; }

    /// <summary>How many parts came.</summary>
    internal int Parts { get; set; }

    /// <summary>The seqNo of the last part.</summary>
    internal long LastNumber { get; set; } = -1;

    /// <summary>Whether the last part that came is not to be followed by another.</summary>
    internal bool IsEnded { get; set; }

    /// <summary>Whether the CSMS confirmed the last part, so that it is not sent again.</summary>
    internal bool IsConfirmed { get; set; }

    /// <summary>Whether a connection ended meanwhile, or the CSMS asked with the same id again: parts may be missing or belong to either.</summary>
    internal bool IsUnsure { get; set; }

    /// <summary>Since when its next part is awaited.</summary>
    internal DateTimeOffset AwaitedSince { get; set; }

    /// <summary>Whether a part is one that came before and was not confirmed.</summary>
    internal bool IsRetry(long? number) => Parts > 0 && !IsConfirmed && (number is null || number == LastNumber);
}
