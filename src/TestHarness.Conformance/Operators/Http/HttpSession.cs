using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestHarness.Conformance.Statements;

namespace TestHarness.Conformance.Operators.Http;

/// <summary>Sends the requests of a statement, logged in where it takes that.</summary>
internal sealed class HttpSession : IDisposable
{
    // As much of an answer as a person reads.
    private const int Beginning = 300;
    private readonly Statement _statement;
    private readonly HttpOperatorStatement _http;
    private readonly HttpClient _client;
    private readonly Secrets _secrets = new();
    private readonly string? _basic;
    private Dictionary<string, JsonNode?> _login = [];
    private bool _isLoggedIn;

    /// <summary>Reads the secrets; nothing is sent yet.</summary>
    /// <exception cref="StatementException">A secret or a file is not there.</exception>
    public HttpSession(Statement statement)
    {
        _statement = statement;
        _http = statement.Operator.Http!;
        var names = HttpTemplates.Names(_http).Where(TemplateText.IsSecret);
        var variables = Variables(null);
        foreach (var name in names)
            variables.TryFind(name, out _);
        if (_http.BasicAuth is { } basic)
        {
            var password = basic.Password.Read(statement.Path, "$.operator.http.basicAuth.password");
            _secrets.Add(password);
            _basic = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{basic.Username}:{password}"));
            _secrets.Add(_basic);
        }

        _client = new HttpClient(Handler(statement)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>The values for an action, or for the log-in.</summary>
    public TemplateVariables Variables(OperatorAction? action) => new(_statement, _secrets, _login) { Action = action };

    /// <summary>A text without secrets.</summary>
    public string Hide(string text) => _secrets.Hide(text);

    /// <summary>Sends a request, after the log-in.</summary>
    /// <exception cref="HttpFault">It could not be sent, or was refused.</exception>
    public async Task<HttpReply> SendAsync(HttpTemplate template, OperatorAction action, TemplateVariables variables, CancellationToken cancellation)
    {
        var wasLoggedIn = _isLoggedIn;
        await LogInAsync(cancellation);
        var reply = await ExchangeAsync(template, Merge(variables, action), cancellation);
        if (reply.Status == HttpStatusCode.Unauthorized && wasLoggedIn && _http.Login is not null)
        {
            // What the log-in yielded may have expired.
            _isLoggedIn = false;
            await LogInAsync(cancellation);
            reply = await ExchangeAsync(template, Merge(variables, action), cancellation);
        }

        return Accepted(template, reply);
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private async Task LogInAsync(CancellationToken cancellation)
    {
        if (_isLoggedIn || HttpTemplate.Login(_http) is not { } template)
            return;
        _login = [];
        for (var next = template; next is not null; next = next.Then)
        {
            var variables = Variables(null);
            var reply = Accepted(next, await ExchangeAsync(next, variables, cancellation, isLogin: true));
            reply.TakeInto(variables);
            foreach (var (name, value) in variables.Taken)
            {
                _secrets.Add(Expectations.JsonText.Of(value));
                _login[name] = value;
            }
        }

        _isLoggedIn = true;
    }

    // The log-in may have changed what it took since the action began.
    private TemplateVariables Merge(TemplateVariables variables, OperatorAction action)
    {
        var merged = Variables(action);
        foreach (var (name, value) in variables.Taken)
            merged.Take(name, value);
        return merged;
    }

    private static HttpReply Accepted(HttpTemplate template, HttpReply reply)
    {
        var asked = template.Request.Status;
        var isRight = asked.Count == 0 ? (int)reply.Status is >= 200 and < 300 : asked.Contains((int)reply.Status);
        return isRight ? reply : throw reply.Fault($"was answered with {(int)reply.Status} {reply.ReasonPhrase}{(asked.Count == 0 ? "" : $", not {string.Join(" or ", asked)}")}");
    }

    private async Task<HttpReply> ExchangeAsync(HttpTemplate template, TemplateVariables variables, CancellationToken cancellation, bool isLogin = false)
    {
        var line = $"{template.Request.Method ?? (template.Request.Body is null ? "GET" : "POST")} {template.Request.Url}";
        try
        {
            using var request = Request(template.Request, variables, isLogin);
            line = Hide($"{request.Method} {request.RequestUri!.AbsoluteUri}");
            using var response = await _client.SendAsync(request, cancellation);
            return new HttpReply(template, line, response.StatusCode, response.ReasonPhrase ?? "", await response.Content.ReadAsStringAsync(cancellation), text => Hide(Short(text)), _statement);
        }
        catch (Exception error) when (error is HttpRequestException or FormatException or UriFormatException)
        {
            throw new HttpFault($"{line} could not be sent: {Hide(Reason(error))} ({template.Path} in {_statement.Path})");
        }
    }

    private HttpRequestMessage Request(HttpRequestStatement template, TemplateVariables variables, bool isLogin)
    {
        var body = TemplateText.Fill(template.Body, variables);
        var method = new HttpMethod(template.Method ?? (template.Body is null ? "GET" : "POST"));
        var request = new HttpRequestMessage(method, Address(template.Url, variables));
        if (_basic is not null)
            request.Headers.TryAddWithoutValidation("Authorization", _basic);
        if (template.Body is not null)
            request.Content = Content(template, body);
        foreach (var (name, value) in isLogin ? template.Headers : _http.Headers.Concat(template.Headers))
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, TemplateText.Fill(value, variables));
        }

        return request;
    }

    private Uri Address(string url, TemplateVariables variables)
    {
        var isAbsolute = url.StartsWith("http://", StringComparison.Ordinal) || url.StartsWith("https://", StringComparison.Ordinal);
        var beginning = isAbsolute ? "" : TemplateText.Fill(_http.Address, variables).TrimEnd('/') + (url.StartsWith('/') ? "" : "/");
        return new Uri(beginning + TemplateText.Fill(url, variables, Uri.EscapeDataString));
    }

    private static StringContent Content(HttpRequestStatement template, JsonNode? body) =>
        template.Body is JsonValue value && value.GetValueKind() == JsonValueKind.String && body is JsonValue text && text.GetValueKind() == JsonValueKind.String
            ? new StringContent(text.GetValue<string>(), Encoding.UTF8, template.ContentType ?? "text/plain")
            : new StringContent(body?.ToJsonString() ?? "null", Encoding.UTF8, template.ContentType ?? "application/json");

    private static SocketsHttpHandler Handler(Statement statement)
    {
        var http = statement.Operator.Http!;
        // A redirect to somewhere else is for the person who writes the statement to see.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = !(Uri.TryCreate(http.Address, UriKind.Absolute, out var address) && address.IsLoopback) };
        if (http.TrustedRoots is { } file)
        {
            var roots = new X509Certificate2Collection();
            var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(statement.Path))!, file);
            if (!File.Exists(path))
                throw new StatementException(statement.Path, "$.operator.http.trustedRoots", $"a file {path}", "no such file", "Create it, or correct the path.");
            roots.ImportFromPemFile(path);
            var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            policy.CustomTrustStore.AddRange(roots);
            handler.SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = policy };
        }

        return handler;
    }

    private static string Short(string text) => text.Length <= Beginning ? text : text[..Beginning] + "...";

    private static string Reason(Exception error) => error.InnerException is { } inner && !error.Message.Contains(inner.Message, StringComparison.Ordinal) ? $"{error.Message} {inner.Message}" : error.Message;
}
