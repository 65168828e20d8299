using System.Text;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.Remote;
using TestHarness.Station.Security;
using TestHarness.Station.Services;

namespace TestHarness.Station.Diagnostics;

/// <summary>Uploads logs by HTTP PUT, one at a time, and tells how it goes (N01).</summary>
internal sealed class LogUploads(StationContext station, ICsmsLink link, SecurityEventLog securityLog, FileTransfer files) : IStationService, ITrigger
{
    private Upload? _current;

    /// <inheritdoc />
    public MessageTriggerEnumType Message => MessageTriggerEnumType.LogStatusNotification;

    /// <inheritdoc />
    public TriggerMessageStatusEnumType Judge(TriggerMessageRequest request) => TriggerMessageStatusEnumType.Accepted;

    /// <inheritdoc />
    public Task SendAsync(TriggerMessageRequest request) => _current is { } upload
        ? TellAsync(UploadLogStatusEnumType.Uploading, upload.RequestId, null, CallPermission.RequestedByCsms)
        : TellAsync(UploadLogStatusEnumType.Idle, null, null, CallPermission.RequestedByCsms);

    /// <summary>Gives up the upload under way; tells whether there was one (N01.FR.12).</summary>
    public bool Cancel()
    {
        if (_current is not { } upload)
            return false;
        _current = null;
        upload.Cancellation.Cancel();
        return true;
    }

    /// <summary>Uploads a log; call it behind the answer to its request.</summary>
    public async Task UploadAsync(GetLogRequest request, string fileName, int? cancelled)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(station.PowerLost);
        var upload = new Upload(request.RequestId, cancellation);
        _current = upload;
        if (cancelled is { } before)
            await TellAsync(UploadLogStatusEnumType.AcceptedCanceled, before, null);
        var content = Encoding.UTF8.GetBytes(string.Join('\n', Lines(request)) + "\n");
        await TellAsync(UploadLogStatusEnumType.Uploading, upload.RequestId, null);
        var (status, reason) = (UploadLogStatusEnumType.UploadFailure, (string?)null);
        for (var attempt = 0; attempt <= (request.Retries ?? 0) && _current == upload; attempt++)
        {
            if (attempt > 0)
                await Task.Delay(TimeSpan.FromSeconds(request.RetryInterval ?? 60), station.Time, cancellation.Token);
            (status, reason) = await PutAsync(Target(request.Log.RemoteLocation, fileName), content, cancellation.Token);
            if (status == UploadLogStatusEnumType.Uploaded)
                break;
        }

        if (_current != upload)
            return;
        _current = null;
        await TellAsync(status, upload.RequestId, reason);
    }

    /// <summary>The request whose upload is under way.</summary>
    public int? CurrentRequest => _current?.RequestId;

    // N01.FR.21, FR.29
    private static Uri Target(string location, string fileName) => new(location.EndsWith('/') ? location + fileName : location);

    private IEnumerable<string> Lines(GetLogRequest request)
    {
        var (oldest, latest) = (request.Log.OldestTimestamp, request.Log.LatestTimestamp);
        return request.LogType == LogEnumType.SecurityLog
            ? securityLog.Log
                .Where(entry => (oldest is null || entry.Timestamp >= oldest) && (latest is null || entry.Timestamp <= latest))
                .Select(entry => $"{Rfc3339.Format(entry.Timestamp)} {entry.Type} {entry.TechInfo}".TrimEnd())
            : station.Journal.Lines(oldest, latest);
    }

    private async Task<(UploadLogStatusEnumType Status, string? Reason)> PutAsync(Uri target, byte[] content, CancellationToken cancellation)
    {
        if (await files.SendAsync(HttpMethod.Put, target, content, cancellation) is not var (answered, _))
            return (UploadLogStatusEnumType.UploadFailure, null);
        return answered switch
        {
            >= 200 and < 300 => (UploadLogStatusEnumType.Uploaded, null),
            >= 300 and < 400 => (UploadLogStatusEnumType.UploadFailure, "RedirectNotAllowed"),
            401 or 403 => (UploadLogStatusEnumType.PermissionDenied, null),
            400 => (UploadLogStatusEnumType.BadMessage, null),
            405 or 501 => (UploadLogStatusEnumType.NotSupportedOperation, null),
            _ => (UploadLogStatusEnumType.UploadFailure, null),
        };
    }

    private Task TellAsync(UploadLogStatusEnumType status, int? requestId, string? reason, CallPermission permission = CallPermission.WhenAccepted) =>
        link.CallAsync(
            new LogStatusNotificationRequest
            {
                Status = status,
                RequestId = requestId,
                StatusInfo = reason is null ? null : new StatusInfoType { ReasonCode = reason },
            },
            permission);

    private sealed record Upload(int RequestId, CancellationTokenSource Cancellation);
}
