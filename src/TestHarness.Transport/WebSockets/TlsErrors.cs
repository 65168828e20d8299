namespace TestHarness.Transport.WebSockets;

/// <summary>Words for what went wrong in TLS.</summary>
internal static class TlsErrors
{
    // OpenSSL's reasons: unsupported_protocol, the alert protocol_version, and what is no TLS that it knows.
    private static readonly string[] s_version = ["unsupported protocol", "protocol version", "wrong version number"];

    /// <summary>Whether the two ends have no version of TLS in common.</summary>
    public static bool IsAboutVersion(Exception error) => s_version.Any(Describe(error).ToLowerInvariant().Contains);

    /// <summary>One sentence that keeps what the platform tells of the alert.</summary>
    public static string Describe(Exception error)
    {
        var messages = new List<string>();
        for (var current = error; current is not null; current = current.InnerException)
        {
            var message = current.Message.Replace(", see inner exception.", string.Empty, StringComparison.Ordinal).Trim().TrimEnd('.');
            if (!messages.Contains(message))
                messages.Add(message);
        }

        return string.Join(": ", messages) + ".";
    }
}
