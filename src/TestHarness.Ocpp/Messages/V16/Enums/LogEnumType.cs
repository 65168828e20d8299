namespace TestHarness.Ocpp.Messages.V16;

/// <summary>The kinds of logs.</summary>
public enum LogEnumType
{
    DiagnosticsLog,
    SecurityLog,
}
