namespace TestHarness.Ocpp.Messages.V16;

/// <summary>The kinds of logs.</summary>
public enum LogEnumType
{
    /// <summary>What helps to find faults.</summary>
    DiagnosticsLog,

    /// <summary>Security events.</summary>
    SecurityLog,
}
