namespace TestHarness.Conformance.Clocks;

/// <summary>How time goes on a bench: virtual when both ends are our own, real otherwise.</summary>
public abstract class BenchClock
{
    /// <summary>The clock of everything on the bench.</summary>
    public abstract TimeProvider Time { get; }

    /// <summary>Whether time only moves when a scenario waits.</summary>
    public abstract bool IsVirtual { get; }

    /// <summary>Now, by the bench's clock.</summary>
    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>Lets time go on until the condition holds or the deadline is reached, whichever comes first.</summary>
    /// <param name="condition">Looks at the wire; asked again whenever something was appended to it.</param>
    /// <param name="timeout">How long to wait, by the bench's clock.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Whether the condition holds.</returns>
    public abstract Task<bool> UntilAsync(Func<bool> condition, TimeSpan timeout, CancellationToken cancellation);

    /// <summary>Waits until nothing is under way any more, as far as the harness can know that: of a product it cannot.</summary>
    public abstract Task SettleAsync(CancellationToken cancellation);

    /// <summary>Lets an amount of time pass.</summary>
    public Task PassAsync(TimeSpan time, CancellationToken cancellation) => UntilAsync(static () => false, time, cancellation);
}
