namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The kinds of logs.</summary>
public enum LogEnumType
{
    DiagnosticsLog,
    SecurityLog,
    DataCollectorLog,
}
