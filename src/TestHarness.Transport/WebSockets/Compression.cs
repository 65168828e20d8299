using System.Globalization;
using System.Net.WebSockets;

namespace TestHarness.Transport.WebSockets;

/// <summary>permessage-deflate as two ends agreed on it (RFC 7692, Part 4 section 3.4).</summary>
/// <param name="Header">The value of <c>Sec-WebSocket-Extensions</c> in the server's answer.</param>
/// <param name="Options">The parameters.</param>
internal sealed record Compression(string Header, WebSocketDeflateOptions Options)
{
    /// <summary>What a client offers: it can use any window size.</summary>
    public const string Offer = Name + "; " + ClientMaxWindowBits;

    private const string Name = "permessage-deflate";
    private const string ClientMaxWindowBits = "client_max_window_bits";
    private const string ServerMaxWindowBits = "server_max_window_bits";
    private const string ClientNoContextTakeover = "client_no_context_takeover";
    private const string ServerNoContextTakeover = "server_no_context_takeover";

    /// <summary>The server's answer to what a client offers: the first offer that can be met, or null.</summary>
    public static Compression? Choose(string? offers) => Split(offers, ',').Select(Answer).FirstOrDefault(static answer => answer is not null);

    /// <summary>Reads a server's answer to <see cref="Offer"/>; null when it agreed to nothing that was offered, or in a way that cannot be met.</summary>
    public static Compression? Read(string answer)
    {
        var options = new WebSocketDeflateOptions();
        foreach (var (key, value) in Parameters(answer) ?? [(string.Empty, null)])
        {
            switch (key)
            {
                case ServerNoContextTakeover when value is null:
                    options.ServerContextTakeover = false;
                    break;
                case ClientNoContextTakeover when value is null:
                    options.ClientContextTakeover = false;
                    break;
                case ServerMaxWindowBits when Bits(value) is { } bits:
                    // A window of 9 bits reads what was written with 8, which zlib does not offer.
                    options.ServerMaxWindowBits = Math.Max(9, bits);
                    break;
                case ClientMaxWindowBits when Bits(value) is { } bits and >= 9:
                    options.ClientMaxWindowBits = bits;
                    break;
                default:
                    return null;
            }
        }

        return new Compression(answer, options);
    }

    private static Compression? Answer(string offer)
    {
        if (Parameters(offer) is not { } parameters)
            return null;
        var options = new WebSocketDeflateOptions();
        var answer = new List<string> { Name };
        foreach (var (key, value) in parameters)
        {
            switch (key)
            {
                case ServerNoContextTakeover when value is null:
                    options.ServerContextTakeover = false;
                    answer.Add(key);
                    break;
                case ClientNoContextTakeover when value is null:
                    options.ClientContextTakeover = false;
                    answer.Add(key);
                    break;
                case ServerMaxWindowBits when Bits(value) is { } bits and >= 9:
                    options.ServerMaxWindowBits = bits;
                    answer.Add($"{key}={bits}");
                    break;
                case ClientMaxWindowBits when Bits(value) is { } bits and >= 9:
                    options.ClientMaxWindowBits = bits;
                    answer.Add($"{key}={bits}");
                    break;
                case ClientMaxWindowBits when value is null or "8":
                    break;
                default:
                    return null;
            }
        }

        return new Compression(string.Join("; ", answer), options);
    }

    // Null when it is not this extension, or a parameter stands twice.
    private static List<(string Key, string? Value)>? Parameters(string extension)
    {
        var parts = Split(extension, ';');
        if (parts.Count == 0 || parts[0] != Name)
            return null;
        var parameters = parts.Skip(1).Select(static part => part.Split('=', 2, StringSplitOptions.TrimEntries)).Select(static part => (part[0], part.Length == 2 ? part[1].Trim('"') : null)).ToList();
        return parameters.DistinctBy(static parameter => parameter.Item1).Count() == parameters.Count ? parameters : null;
    }

    private static int? Bits(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) && bits is >= 8 and <= 15 ? bits : null;

    private static List<string> Split(string? text, char separator) =>
        [.. (text ?? string.Empty).Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
