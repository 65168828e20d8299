using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Statements;

namespace TestHarness.Conformance.Operators.Http;

/// <summary>Drives a product through its own HTTP interface: the statement says which request does what.</summary>
/// <param name="statement">The statement, with its templates.</param>
/// <param name="otherwise">Who is asked for what has no template; null for nobody.</param>
/// <param name="time">What patience goes by; null for the system's time.</param>
/// <exception cref="StatementException">A secret that the statement names is not there.</exception>
public sealed class HttpOperator(Statement statement, IOperator? otherwise = null, TimeProvider? time = null) : IOperator, IDisposable
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly HttpSession _session = new(statement);
    private readonly HttpOperatorStatement _http = statement.Operator.Http!;

    /// <inheritdoc />
    public string Name => "http";

    /// <inheritdoc />
    public async Task<OperatorAnswer> PerformAsync(OperatorAction action, CancellationToken cancellation)
    {
        if (HttpTemplate.For(_http, action) is not { } template)
            return otherwise is null ? new OperatorAnswer(OperatorOutcome.NotPossible, HttpTemplate.Missing(_http, action)) : await otherwise.PerformAsync(action, cancellation);
        var patience = TimeSpan.FromSeconds(statement.Timeouts.Operator);
        using var outOfTime = new CancellationTokenSource(patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, outOfTime.Token);
        var last = template;
        try
        {
            var variables = _session.Variables(action);
            for (var next = template; next is not null; next = next.Then)
            {
                last = next;
                await OnceOrAgainAsync(next, action, variables, either.Token);
            }

            return OperatorAnswer.Done;
        }
        catch (HttpFault fault)
        {
            return new OperatorAnswer(OperatorOutcome.Failed, fault.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new InconclusiveException($"The product's interface did not do it within {patience.TotalSeconds:0} seconds (timeouts.operator): {action.Prompt} It was at {last.Request.Method} {last.Request.Url} ({last.Path} in {statement.Path})");
        }
    }

    /// <inheritdoc />
    public void Dispose() => _session.Dispose();

    private async Task OnceOrAgainAsync(HttpTemplate template, OperatorAction action, TemplateVariables variables, CancellationToken cancellation)
    {
        while (true)
        {
            var reply = await _session.SendAsync(template, action, variables, cancellation);
            if (reply.Lacks(template.Request.Expect) is { } lack)
                throw reply.Fault($"was answered with something else than expected ({lack})");
            if (template.Request.Repeat is { } repeat)
            {
                if (repeat.Unless.Count > 0 && reply.Lacks(repeat.Unless) is null)
                    throw reply.Fault($"says that it went wrong ({string.Join(", ", repeat.Unless.Select(pair => $"{pair.Key}: {pair.Value}"))})");
                if (reply.Lacks(repeat.Until) is not null)
                {
                    await Task.Delay(TimeSpan.FromSeconds(repeat.Every), _time, cancellation);
                    continue;
                }
            }

            reply.TakeInto(variables);
            return;
        }
    }
}
