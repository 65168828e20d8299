namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The kinds of logs.</summary>
public enum LogEnumType
{
    DiagnosticsLog,
    SecurityLog,
}
