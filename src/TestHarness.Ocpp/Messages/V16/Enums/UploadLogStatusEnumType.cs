namespace TestHarness.Ocpp.Messages.V16;

/// <summary>How far a log upload has come.</summary>
public enum UploadLogStatusEnumType
{
    /// <summary>The server and the charge point did not understand each other; the upload is over.</summary>
    BadMessage,

    /// <summary>No log is being uploaded; only sent when asked for by ExtendedTriggerMessage.</summary>
    Idle,

    /// <summary>The server cannot do what the upload needs; the upload is over.</summary>
    NotSupportedOperation,

    /// <summary>The server did not let the charge point in; the upload is over.</summary>
    PermissionDenied,

    /// <summary>The log is on the server; the upload has succeeded.</summary>
    Uploaded,

    /// <summary>The log could not be uploaded; the upload is over.</summary>
    UploadFailure,

    /// <summary>The log is on its way.</summary>
    Uploading,
}
