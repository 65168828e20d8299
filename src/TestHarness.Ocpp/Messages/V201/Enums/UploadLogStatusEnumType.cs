namespace TestHarness.Ocpp.Messages.V201;

/// <summary>How far a log upload has come.</summary>
public enum UploadLogStatusEnumType
{
    BadMessage,
    Idle,
    NotSupportedOperation,
    PermissionDenied,
    Uploaded,
    UploadFailure,
    Uploading,
    AcceptedCanceled,
}
