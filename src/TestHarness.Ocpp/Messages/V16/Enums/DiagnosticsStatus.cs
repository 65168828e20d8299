namespace TestHarness.Ocpp.Messages.V16;

/// <summary>How far a diagnostics upload has come.</summary>
public enum DiagnosticsStatus
{
    /// <summary>No diagnostics are being uploaded; only sent when asked for by TriggerMessage.</summary>
    Idle,

    /// <summary>The file is on the server; the upload has succeeded.</summary>
    Uploaded,

    /// <summary>The file could not be uploaded; the upload is over.</summary>
    UploadFailed,

    /// <summary>The file is on its way.</summary>
    Uploading,
}
