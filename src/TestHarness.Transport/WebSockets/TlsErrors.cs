namespace TestHarness.Transport.WebSockets;

/// <summary>Words for what went wrong in TLS.</summary>
internal static class TlsErrors
{
    /// <summary>Whether the other end chose a version of TLS that this one does not speak, in the words of OpenSSL.</summary>
    public static bool IsAboutVersion(Exception error) => Describe(error).Contains("unsupported protocol", StringComparison.OrdinalIgnoreCase);

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
