using TestHarness.Ocpp.Findings;

namespace TestHarness.Rules;

/// <summary>Takes findings.</summary>
public interface IFindingSink
{
    /// <summary>Takes a finding.</summary>
    void Report(Finding finding);
}
