using TestHarness.Ocpp.Findings;
using TestHarness.Proxy;
using TestHarness.Rules;

namespace TestHarness.Conformance.Benches;

/// <summary>What watches a bench from beside: the rules, and the proxy that runs them.</summary>
internal sealed class BenchWatch
{
    private readonly OcppProxy _proxy;
    private readonly RuleSet _rules;
    private readonly List<string> _failures = [];

    public BenchWatch(OcppProxy proxy, RuleSet rules)
    {
        _proxy = proxy;
        _rules = rules;
        rules.RuleFailed += failure => Failed($"The rule {failure.RuleId} failed: {failure.Error.Message}");
        proxy.Failed += error => Failed($"The proxy failed: {error.Message}");
    }

    /// <summary>Waits until everything that was seen stands on the wire, and asks the rules for what only the end of a case shows.</summary>
    /// <returns>Their findings, and what went wrong in the harness itself.</returns>
    public async Task<(IReadOnlyList<Finding> Findings, IReadOnlyList<string> Failures)> ConcludeAsync()
    {
        await _proxy.DrainAsync();
        var findings = _rules.Conclude();
        lock (_failures)
        {
            // The watch may outlive the case: the next one has failures of its own.
            List<string> failures = [.. _failures];
            _failures.Clear();
            return (findings, failures);
        }
    }

    private void Failed(string message)
    {
        lock (_failures)
            _failures.Add(message);
    }
}
