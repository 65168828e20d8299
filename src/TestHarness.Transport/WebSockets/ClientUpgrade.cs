using System.Text;

namespace TestHarness.Transport.WebSockets;

/// <summary>The client's side of the opening handshake (RFC 6455 section 4.1, Part 4 sections 3.1 to 3.4).</summary>
internal sealed record ClientUpgrade
{
    private const int MaxAnswer = 64 * 1024;

    /// <summary>The subprotocol chosen.</summary>
    public required string? Subprotocol { get; init; }

    /// <summary>Compression agreed on.</summary>
    public required Compression? Compression { get; init; }

    /// <summary>What came behind the answer.</summary>
    public required ReadOnlyMemory<byte> Rest { get; init; }

    public static async Task<ClientUpgrade> RunAsync(Stream stream, ClientOptions options, CancellationToken cancellation)
    {
        var key = WebSocketKey.Create();
        var isSecure = ClientConnection.IsSecure(options.Address);
        var answer = new MemoryStream();
        int end;
        try
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(Request(options, key)), cancellation).ConfigureAwait(false);
            await stream.FlushAsync(cancellation).ConfigureAwait(false);
            end = await ReadAnswerAsync(stream, answer, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException && !cancellation.IsCancellationRequested)
        {
            throw Silent(isSecure && answer.Length == 0, error.InnerException?.Message ?? error.Message, error);
        }

        if (end < 0)
            throw Silent(isSecure && answer.Length == 0, answer.Length == 0 ? "it dropped the connection" : "its answer has no end", null);
        var bytes = answer.ToArray();
        return Check(HttpAnswer.Parse(Encoding.Latin1.GetString(bytes, 0, end)), options, key) with { Rest = bytes.AsMemory(end) };
    }

    // TLS 1.3 lets a client finish its handshake before the server has judged the client's certificate: the refusal shows here.
    private static ConnectException Silent(bool isTls, string reason, Exception? inner) => isTls
        ? new ConnectException(ConnectFailure.Tls, $"The server ended the TLS session instead of answering the upgrade request: {reason}.", inner: inner)
        : new ConnectException(ConnectFailure.BadUpgrade, $"The server did not answer the upgrade request: {reason}.", inner: inner);

    private static string Request(ClientOptions options, string key)
    {
        var host = options.Address.IdnHost.Contains(':', StringComparison.Ordinal) ? $"[{options.Address.IdnHost}]" : options.Address.IdnHost;
        var request = new StringBuilder()
            .Append("GET ").Append(options.Address.PathAndQuery).Append(" HTTP/1.1\r\n")
            .Append("Host: ").Append(host).Append(options.Address.IsDefaultPort ? string.Empty : $":{options.Address.Port}").Append("\r\n")
            .Append("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n")
            .Append("Sec-WebSocket-Key: ").Append(key).Append("\r\n");
        if (options.Subprotocols.Count > 0)
            request.Append("Sec-WebSocket-Protocol: ").AppendJoin(", ", options.Subprotocols).Append("\r\n");
        if (options.OfferCompression)
            request.Append("Sec-WebSocket-Extensions: ").Append(Compression.Offer).Append("\r\n");
        if ((options.Authorization ?? BasicAuthentication.Write(options.Credentials)) is { } authorization)
            request.Append("Authorization: ").Append(authorization).Append("\r\n");
        foreach (var (name, value) in options.Headers)
            request.Append(name).Append(": ").Append(value).Append("\r\n");
        return request.Append("\r\n").ToString();
    }

    // The length of the answer's head, or -1 when the connection ended before that.
    private static async Task<int> ReadAnswerAsync(Stream stream, MemoryStream answer, CancellationToken cancellation)
    {
        var buffer = new byte[2048];
        while (answer.Length < MaxAnswer)
        {
            var read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false);
            if (read == 0)
                return -1;
            answer.Write(buffer, 0, read);
            var end = answer.GetBuffer().AsSpan(0, (int)answer.Length).IndexOf("\r\n\r\n"u8);
            if (end >= 0)
                return end + 4;
        }

        return -1;
    }

    private static ClientUpgrade Check(HttpAnswer answer, ClientOptions options, string key)
    {
        if (answer.Status is 0)
            throw new ConnectException(ConnectFailure.BadUpgrade, $"The server's answer is not HTTP: {answer.StatusLine}.");
        if (answer.Status != 101)
        {
            throw new ConnectException(ConnectFailure.Refused, $"The server refused the upgrade: {answer.StatusLine}.", answer.Status)
            {
                Headers = answer.Headers.Select(static header => header.Name).Distinct(StringComparer.OrdinalIgnoreCase)
                    .ToDictionary(static name => name, name => answer.Header(name)!, StringComparer.OrdinalIgnoreCase),
            };
        }

        if (!answer.HasToken("Upgrade", "websocket"))
            throw Broken("'Upgrade: websocket' is missing");
        if (!answer.HasToken("Connection", "Upgrade"))
            throw Broken("'Connection: Upgrade' is missing");
        if (answer.Header("Sec-WebSocket-Accept") != WebSocketKey.Accept(key))
            throw Broken("Sec-WebSocket-Accept does not belong to the request's key");

        Compression? compression = null;
        if (answer.Header("Sec-WebSocket-Extensions") is { } extensions)
        {
            compression = options.OfferCompression ? Compression.Read(extensions) : null;
            if (compression is null)
                throw Broken($"the extensions '{extensions}' were not offered");
        }

        var subprotocol = answer.Header("Sec-WebSocket-Protocol");
        if (subprotocol is null && options.Subprotocols.Count > 0)
            throw new ConnectException(ConnectFailure.Subprotocol, $"The server accepted without a subprotocol; offered were {string.Join(", ", options.Subprotocols)}.", 101);
        if (subprotocol is not null && !options.Subprotocols.Contains(subprotocol))
        {
            throw new ConnectException(ConnectFailure.Subprotocol, $"The server chose the subprotocol '{subprotocol}', which was not offered.", 101)
            {
                Headers = new Dictionary<string, string> { ["Sec-WebSocket-Protocol"] = subprotocol },
            };
        }


        return new ClientUpgrade { Subprotocol = subprotocol, Compression = compression, Rest = default };
    }

    private static ConnectException Broken(string reason) => new(ConnectFailure.BadUpgrade, $"The server's answer to the upgrade request breaks RFC 6455: {reason}.", 101);
}
