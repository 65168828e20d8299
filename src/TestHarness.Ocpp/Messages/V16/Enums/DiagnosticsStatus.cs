namespace TestHarness.Ocpp.Messages.V16;

/// <summary>How far a diagnostics upload has come.</summary>
public enum DiagnosticsStatus
{
    Idle,
    Uploaded,
    UploadFailed,
    Uploading,
}
