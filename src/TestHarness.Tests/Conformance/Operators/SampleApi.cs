using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using TestHarness.Transport.Control;

namespace TestHarness.Tests.Conformance.Operators;

/// <summary>A product's HTTP interface: keeps what it is asked, and answers as it is told.</summary>
internal sealed class SampleApi : IAsyncDisposable
{
    private readonly Func<Request, (int Status, string Body)> _answer;
    private ControlHost? _host;

    private SampleApi(Func<Request, (int Status, string Body)> answer) => _answer = answer;

    internal string Address => _host!.Address.ToString().TrimEnd('/');

    internal ConcurrentQueue<Request> Requests { get; } = [];

    internal static async Task<SampleApi> StartAsync(Func<Request, (int Status, string Body)> answer)
    {
        var api = new SampleApi(answer);
        api._host = await ControlHost.StartAsync(0, routes => routes.Map("/{**path}", api.AnswerAsync), _ => null);
        return api;
    }

    public ValueTask DisposeAsync() => _host!.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var body = await new StreamReader(context.Request.Body).ReadToEndAsync();
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var request = new Request(context.Request.Method, context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget, headers, body);
        Requests.Enqueue(request);
        var (status, text) = _answer(request);
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(text);
    }

    internal sealed record Request(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
    {
        internal string Line => $"{Method} {Target}";
    }
}
