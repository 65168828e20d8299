namespace TestHarness.Conformance.Statements;

/// <summary>How the product's own HTTP interface is driven: which request does what.</summary>
public sealed record HttpOperatorStatement
{
    /// <summary>Stands for every OCPP action that has no request of its own.</summary>
    public const string Default = "*";

    /// <summary>Where the interface is: the beginning of every <see cref="HttpRequestStatement.Url"/> that is not absolute.</summary>
    public required string Address { get; init; }

    /// <summary>PEM file of the roots that the interface's certificate must chain to, relative to the statement; null trusts those of the machine.</summary>
    public string? TrustedRoots { get; init; }

    /// <summary>User name and password for HTTP Basic authentication; null sends none.</summary>
    public BasicAuthStatement? BasicAuth { get; init; }

    /// <summary>Headers of every request but the log-in.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Comes before the first request, and again when one is answered with 401; what it takes is secret.</summary>
    public HttpRequestStatement? Login { get; init; }

    /// <summary>The request that makes the CSMS send a CALL, by OCPP action.</summary>
    public IReadOnlyDictionary<string, HttpRequestStatement> Calls { get; init; } = new Dictionary<string, HttpRequestStatement>();

    /// <summary>The request that tells the CSMS how to answer, by OCPP action.</summary>
    public IReadOnlyDictionary<string, HttpRequestStatement> Answers { get; init; } = new Dictionary<string, HttpRequestStatement>();

    /// <summary>The request for everything else, by the name of what is asked (<see cref="Operators.OperatorActions"/>).</summary>
    public IReadOnlyDictionary<string, HttpRequestStatement> Actions { get; init; } = new Dictionary<string, HttpRequestStatement>();
}
