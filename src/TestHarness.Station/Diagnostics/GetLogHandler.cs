using System.Globalization;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;
using TestHarness.Station.Services;

namespace TestHarness.Station.Diagnostics;

/// <summary>GetLog (N01).</summary>
internal sealed class GetLogHandler(StationContext station, LogUploads uploads) : MessageHandler<GetLogRequest, GetLogResponse>
{
    /// <inheritdoc />
    protected override Task<GetLogResponse> HandleAsync(GetLogRequest request, CallContext call)
    {
        if (request.LogType is not (LogEnumType.DiagnosticsLog or LogEnumType.SecurityLog))
            return Rejected("UnsupportedRequest");
        if (FileTransfer.Address(request.Log.RemoteLocation) is not { } address)
            return Rejected("InvalidURL");

        // N01.FR.29: an address that does not end with a slash is that of the file.
        var name = address.AbsolutePath.EndsWith('/')
            ? string.Create(CultureInfo.InvariantCulture, $"{request.LogType}-{station.Clock.Now:yyyyMMddHHmmss}.log")
            : Uri.UnescapeDataString(address.Segments[^1]);
        var before = uploads.CurrentRequest;
        var cancelled = uploads.Cancel();
        call.AfterAnswer(() => uploads.UploadAsync(request, name, before));
        return Task.FromResult(new GetLogResponse
        {
            Status = cancelled ? LogStatusEnumType.AcceptedCanceled : LogStatusEnumType.Accepted,
            Filename = name,
        });
    }

    private static Task<GetLogResponse> Rejected(string code) => Task.FromResult(new GetLogResponse
    {
        Status = LogStatusEnumType.Rejected,
        StatusInfo = new StatusInfoType { ReasonCode = code },
    });
}
