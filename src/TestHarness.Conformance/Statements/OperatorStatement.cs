namespace TestHarness.Conformance.Statements;

/// <summary>Who does to the product what no OCPP message can.</summary>
public sealed record OperatorStatement
{
    /// <summary>
    /// <c>reference</c> drives the embedded reference, <c>console</c> asks a person there, <c>web</c> asks on the page of <c>run --listen</c>,
    /// <c>http</c> sends requests to the product's interface, <c>command</c> runs a program.
    /// </summary>
    public string Kind { get; init; } = "console";

    /// <summary>Who is asked for what has no request under <see cref="Http"/>: <c>console</c> or <c>web</c>; null for nobody, it is not possible then.</summary>
    public string? Otherwise { get; init; }

    /// <summary>The requests of the operator <c>http</c>.</summary>
    public HttpOperatorStatement? Http { get; init; }

    /// <summary>The program of the operator <c>command</c>.</summary>
    public CommandOperatorStatement? Command { get; init; }

    /// <summary>Whether a person on the page of the run is asked for anything.</summary>
    public bool NeedsPage => Kind == "web" || Otherwise == "web";
}
