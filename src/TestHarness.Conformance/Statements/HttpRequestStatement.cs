using System.Text.Json.Nodes;

namespace TestHarness.Conformance.Statements;

/// <summary>One HTTP request, with variables such as <c>${identity}</c>, and what its answer must be.</summary>
public sealed record HttpRequestStatement
{
    /// <summary>The method; left out, POST with a body and GET without.</summary>
    public string? Method { get; init; }

    /// <summary>The URL, absolute or from <see cref="HttpOperatorStatement.Address"/> on. Values of variables are escaped in it.</summary>
    public required string Url { get; init; }

    /// <summary>Headers of this request.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The body: JSON, or a text that is sent as it is; null sends none.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>The media type of a body that is a text; of JSON it is <c>application/json</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>The HTTP status codes that mean that it was done; empty for 200 to 299.</summary>
    public IReadOnlyList<int> Status { get; init; } = [];

    /// <summary>What the JSON answer must hold: a path, and what must be there, in the words of a feature's tables.</summary>
    public IReadOnlyDictionary<string, string> Expect { get; init; } = new Dictionary<string, string>();

    /// <summary>Values of the JSON answer by the name of the variable that takes them, each a path.</summary>
    public IReadOnlyDictionary<string, string> Take { get; init; } = new Dictionary<string, string>();

    /// <summary>Sends it again until the answer says what is awaited; null sends it once.</summary>
    public HttpRepeatStatement? Repeat { get; init; }

    /// <summary>The request that comes after it; null when it was the last.</summary>
    public HttpRequestStatement? Then { get; init; }

    /// <summary>It and those that come after it.</summary>
    public IEnumerable<HttpRequestStatement> Chain()
    {
        for (var request = this; request is not null; request = request.Then)
            yield return request;
    }
}
