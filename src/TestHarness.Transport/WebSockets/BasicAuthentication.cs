using System.Text;

namespace TestHarness.Transport.WebSockets;

/// <summary>HTTP Basic authentication (RFC 7617; A00.FR.203 to A00.FR.205, OCPP 1.6 security white paper).</summary>
internal static class BasicAuthentication
{
    private const string Scheme = "Basic ";

    /// <summary>The header value; null without credentials.</summary>
    public static string? Write(BasicCredentials? credentials) => credentials is null
        ? null
        : Scheme + Convert.ToBase64String([.. Encoding.UTF8.GetBytes(credentials.Username), (byte)':', .. credentials.Password.Span]);

    /// <summary>Reads a header value; null when it is absent or of another form.</summary>
    public static BasicCredentials? Read(string? header)
    {
        if (header is null || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var text = header[Scheme.Length..].Trim();
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
            return null;
        var colon = Array.IndexOf(bytes, (byte)':', 0, length);
        return colon < 0 ? null : new BasicCredentials(Encoding.UTF8.GetString(bytes, 0, colon), bytes.AsMemory((colon + 1)..length));
    }
}
