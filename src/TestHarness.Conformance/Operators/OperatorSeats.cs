using TestHarness.Conformance.Operators.Http;
using TestHarness.Conformance.Operators.Web;
using TestHarness.Conformance.Statements;

namespace TestHarness.Conformance.Operators;

/// <summary>Where a person can be asked during a run, and with that who operates a product.</summary>
/// <param name="Console">The console, which also tells what must be known before anything can be asked.</param>
/// <param name="Page">The page of the run; null when none is served.</param>
public sealed record OperatorSeats(OperatorConsole Console, PromptBoard? Page = null)
{
    /// <summary>The process's own console, and no page.</summary>
    public static OperatorSeats Standard { get; } = new(OperatorConsole.Standard);

    /// <summary>The operator that a statement asks for.</summary>
    /// <exception cref="StatementException">It needs the page, which is not served, or a secret that is not there.</exception>
    public IOperator For(Statement statement) => statement.Operator.Kind switch
    {
        "http" => new HttpOperator(statement, statement.Operator.Otherwise is { } person ? Person(person, statement, "otherwise") : null),
        "command" => new CommandOperator(statement),
        var kind => Person(kind, statement, "kind"),
    };

    private IOperator Person(string kind, Statement statement, string property)
    {
        var patience = TimeSpan.FromSeconds(statement.Timeouts.Operator);
        if (kind != "web")
            return new ConsoleOperator(Console, patience);
        return Page is null
            ? throw new StatementException(statement.Path, $"$.operator.{property}", "a run that serves its page", "\"web\"", "Add --listen PORT to 'ocpp-harness run', or write \"console\".")
            : new WebOperator(Page, patience);
    }
}
