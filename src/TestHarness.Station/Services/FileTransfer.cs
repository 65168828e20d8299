using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using TestHarness.Station.Security;

namespace TestHarness.Station.Services;

/// <summary>
/// Moves files over HTTP and HTTPS. A server is trusted by the CSMS's roots, where there are any; name and password may stand in the address (N01.FR.21). Redirections are not followed.
/// </summary>
internal sealed class FileTransfer(StationContext station, ICertificateStore certificates) : IStationService
{
    /// <summary>The address of a file; null when it is none that this station can reach.</summary>
    public static Uri? Address(string location) =>
        Uri.TryCreate(location, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    /// <summary>Sends a request and reads the answer.</summary>
    /// <param name="method">GET or PUT.</param>
    /// <param name="address">Of the file.</param>
    /// <param name="content">What is sent; null for nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The HTTP status and the content; null when there was no answer, or the transfer was given up.</returns>
    public async Task<(int Status, byte[] Content)?> SendAsync(HttpMethod method, Uri address, byte[]? content, CancellationToken cancellation)
    {
        // Counted, because a virtual clock cannot see this connection.
        using var work = station.Tracker.Begin();
        try
        {
            using var client = new HttpClient(Handler());
            using var request = new HttpRequestMessage(method, address);
            if (content is not null)
            {
                request.Content = new ByteArrayContent(content);
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            }

            if (address.UserInfo.Length > 0)
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(address.UserInfo))));
            using var answer = await client.SendAsync(request, cancellation);
            return ((int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(cancellation));
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!station.PowerLost.IsCancellationRequested)
        {
            return null;
        }
    }

    private SocketsHttpHandler Handler()
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        if (certificates.CsmsRoots is { Count: > 0 } roots)
        {
            handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            handler.SslOptions.CertificateChainPolicy.CustomTrustStore.AddRange(roots);
        }

        return handler;
    }
}
