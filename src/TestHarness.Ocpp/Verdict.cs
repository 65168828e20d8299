namespace TestHarness.Ocpp;

/// <summary>
/// What a run says of one test case. Declared from the mildest to the worst, as TTCN-3 orders none, pass, inconc, fail and error;
/// see <see cref="Verdicts.Worst(Verdict, Verdict)"/>.
/// </summary>
public enum Verdict
{
    /// <summary>
    /// The product does not claim the option that the case is about. It is known before the case runs and nothing is asked, so that,
    /// like TTCN-3's none, it yields to whatever is judged afterwards.
    /// </summary>
    NotApplicable,

    /// <summary>Every expectation met, no violation by the system under test.</summary>
    Pass,

    /// <summary>The question was not asked: the operator could not do it, or a precondition was not reached through no fault seen on the wire.</summary>
    Inconclusive,

    /// <summary>An expectation not met by the system under test, or a SHALL violated by it.</summary>
    Fail,

    /// <summary>The harness, its peer or the network misbehaved, or the system under test died and stayed away.</summary>
    Error,
}
