namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The kinds of logs.</summary>
public enum LogEnumType
{
    /// <summary>What helps to find faults.</summary>
    DiagnosticsLog,

    /// <summary>Security events.</summary>
    SecurityLog,

    /// <summary>What the DataCollector component sampled.</summary>
    DataCollectorLog,
}
