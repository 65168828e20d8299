using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace TestHarness.Transport.WebSockets;

/// <summary>Why an HTTP request is not a WebSocket upgrade (RFC 6455 section 4.2.1).</summary>
/// <param name="Status">The HTTP status that answers it.</param>
/// <param name="Reason">What is wrong.</param>
internal sealed record UpgradeFault(int Status, string Reason)
{
    /// <summary>What is wrong with the request; null when it is right.</summary>
    public static UpgradeFault? Find(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (!HttpMethods.IsGet(context.Request.Method))
            return Bad($"the method is {context.Request.Method}, not GET");
        if (!headers.GetCommaSeparatedValues("Upgrade").Contains("websocket", StringComparer.OrdinalIgnoreCase))
            return new UpgradeFault(StatusCodes.Status426UpgradeRequired, "the header 'Upgrade: websocket' is missing");
        if (!headers.GetCommaSeparatedValues("Connection").Contains("Upgrade", StringComparer.OrdinalIgnoreCase))
            return Bad("the header 'Connection: Upgrade' is missing");
        var version = headers.SecWebSocketVersion.ToString();
        if (version != "13")
            return new UpgradeFault(StatusCodes.Status426UpgradeRequired, version.Length == 0 ? "the header Sec-WebSocket-Version is missing" : $"Sec-WebSocket-Version is {version}, not 13");
        var key = headers.SecWebSocketKey.ToString();
        if (key.Length == 0)
            return Bad("the header Sec-WebSocket-Key is missing");
        if (!WebSocketKey.IsValid(key))
            return Bad("Sec-WebSocket-Key is not 16 bytes in base64");
        return context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } ? null : Bad("the request cannot be upgraded: it is not HTTP/1.1 or has a body");
    }

    private static UpgradeFault Bad(string reason) => new(StatusCodes.Status400BadRequest, reason);
}
