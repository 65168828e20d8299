using System.Diagnostics.CodeAnalysis;
using Reqnroll;
using Reqnroll.Bindings;
using Reqnroll.BoDi;

namespace TestHarness.Gherkin;

/// <summary>One scenario while it runs.</summary>
[SuppressMessage("Design", "CA1001", Justification = "RunAsync disposes at its end, where what fails is part of the outcome.")]
internal sealed class ScenarioExecution
{
    private readonly BindingRegistry _registry;
    private readonly LoadedScenario _scenario;
    private readonly RunOptions _options;
    private readonly ObjectContainer _container;
    private readonly ScenarioContext _context;
    private readonly OutputCollector _output;
    private readonly BindingInvoker _invoker;
    private readonly StepMatcher _matcher;
    private readonly ArgumentConverter _converter;
    private readonly List<StepOutcome> _steps = [];
    private readonly List<HookError> _hookErrors = [];
    private readonly List<string> _lines = [];
    private readonly List<string> _attachments = [];
    private OutcomeStatus _status = OutcomeStatus.Passed;
    private Exception? _error;
    private bool _afterStepIsDue;

    public ScenarioExecution(BindingRegistry registry, LoadedScenario scenario, FeatureRun feature, RunOptions options)
    {
        _registry = registry;
        _scenario = scenario;
        _options = options;
        _container = new ObjectContainer(feature.Container);
        _output = new OutputCollector(line => options.Observer?.OutputWritten(scenario, line));
        _invoker = new BindingInvoker(_container, options);
        _matcher = new StepMatcher(registry, feature.Context.BindingCulture);
        _converter = new ArgumentConverter(registry.Transformations, feature.Context.BindingCulture);

        var info = RunContexts.Describe(scenario);
        _context = new ScenarioContext(_container, info);
        _container.RegisterInstanceAs(info);
        _container.RegisterInstanceAs(_context);
        _container.RegisterInstanceAs<IScenarioContext>(_context);
        _container.RegisterInstanceAs<IReqnrollOutputHelper>(_output);
    }

    /// <param name="before">What failed before the scenario could begin, or null.</param>
    public async Task<ScenarioOutcome> RunAsync(HookError? before)
    {
        var startedAt = _options.TimeProvider.GetUtcNow();
        var started = _options.TimeProvider.GetTimestamp();
        _options.Observer?.ScenarioStarted(_scenario);
        var canStart = before is null && RegisterServices();
        if (before is not null)
            Report(before);

        if (canStart)
            await RunHooksAsync(HookType.BeforeScenario, _options.CancellationToken);
        foreach (var step in _scenario.Steps)
        {
            var outcome = await RunStepAsync(step);
            _steps.Add(outcome);
            _options.Observer?.StepEnded(_scenario, outcome);
        }

        await SwitchBlockAsync(ScenarioBlock.None);
        if (canStart)
            await RunHooksAsync(HookType.AfterScenario, CancellationToken.None);
        await DisposeContainerAsync();
        KeepOutput();

        var result = new ScenarioOutcome
        {
            Scenario = _scenario,
            Status = _status,
            Steps = _steps,
            HookErrors = _hookErrors,
            StartedAt = startedAt,
            Duration = _options.TimeProvider.GetElapsedTime(started),
            Output = _lines,
            Attachments = _attachments,
            Error = _error,
        };
        _options.Observer?.ScenarioEnded(result);
        return result;
    }

    private bool RegisterServices()
    {
        try
        {
            _options.RegisterServices?.Invoke(_container);
            return true;
        }
        catch (Exception error)
        {
            Report(new HookError(null, nameof(RunOptions.RegisterServices), error));
            return false;
        }
    }

    private async Task<StepOutcome> RunStepAsync(LoadedStep step)
    {
        await SwitchBlockAsync((ScenarioBlock)step.Kind);
        KeepOutput();
        var started = _options.TimeProvider.GetTimestamp();
        var stepContext = new ScenarioStepContext(new StepInfo(step.Kind, step.Text, StepMatch.TableOf(step), step.DocString));
        _context.StepContext = stepContext;
        StepMatch? match = null;
        Exception? error = null;
        var status = _status == OutcomeStatus.Passed ? OutcomeStatus.Passed : OutcomeStatus.Skipped;
        try
        {
            match = _matcher.Match(_scenario, step);
            if (status == OutcomeStatus.Passed)
                _options.CancellationToken.ThrowIfCancellationRequested();
        }
        catch (Exception problem)
        {
            // A step that comes after a failure is still looked up, so that one run shows all that are missing.
            (status, error) = (StatusOf(problem), problem);
        }

        if (status == OutcomeStatus.Passed)
        {
            _options.Observer?.StepStarted(_scenario, step);
            (status, error) = await RunBoundStepAsync(step, match!);
        }

        Report(status, error);
        (stepContext.Status, stepContext.StepError) = (ContextStatus(status), error);
        if (_afterStepIsDue)
        {
            var afterError = await RunHooksAsync(HookType.AfterStep, CancellationToken.None);
            if (status == OutcomeStatus.Passed && afterError is not null)
                (status, error) = (StatusOf(afterError.Error), afterError.Error);
        }

        _afterStepIsDue = false;
        _context.StepContext = null!;
        var (lines, attachments) = _output.Take();
        return new StepOutcome
        {
            Step = step,
            Status = status,
            Duration = match is null || status == OutcomeStatus.Skipped ? TimeSpan.Zero : _options.TimeProvider.GetElapsedTime(started),
            Error = error,
            BoundMethod = match?.Binding.Method,
            Output = lines,
            Attachments = attachments,
        };
    }

    private async Task<(OutcomeStatus Status, Exception? Error)> RunBoundStepAsync(LoadedStep step, StepMatch match)
    {
        var method = match.Binding.Method;
        var what = $"{step.Location}: '{step}'";
        try
        {
            var arguments = new object?[match.Arguments.Count];
            if (arguments.Length > 0)
                await _invoker.LimitAsync(what, () => ConvertAsync(step, match, arguments), _options.StepTimeout, _options.CancellationToken);
            _afterStepIsDue = true;
            if (await RunHooksAsync(HookType.BeforeStep, _options.CancellationToken) is { } failed)
                return (StatusOf(failed.Error), failed.Error);
            await _invoker.LimitAsync(what, () => _invoker.InvokeAsync(method, arguments), _options.StepTimeout, _options.CancellationToken);
            return (OutcomeStatus.Passed, null);
        }
        catch (PendingStepException pending)
        {
            return (OutcomeStatus.Pending, new StepPendingException(step, method, pending));
        }
        catch (Exception error)
        {
            return (StatusOf(error), error);
        }
    }

    private async Task ConvertAsync(LoadedStep step, StepMatch match, object?[] arguments)
    {
        var method = match.Binding.Method;
        for (var position = 0; position < arguments.Length; position++)
        {
            try
            {
                arguments[position] = await _converter.ConvertAsync(match.Arguments[position], method.Parameters[position].ParameterType, _invoker.InvokeAsync);
            }
            catch (Exception error) when (error is not PendingStepException)
            {
                throw new StepConversionException(step, method, position, match.Arguments[position], error);
            }
        }
    }

    private async Task SwitchBlockAsync(ScenarioBlock block)
    {
        if (_context.CurrentScenarioBlock == block)
            return;
        if (_status == OutcomeStatus.Passed && _context.CurrentScenarioBlock != ScenarioBlock.None)
            await RunHooksAsync(HookType.AfterScenarioBlock, _options.CancellationToken);
        _context.CurrentScenarioBlock = block;
        if (_status == OutcomeStatus.Passed && block != ScenarioBlock.None)
            await RunHooksAsync(HookType.BeforeScenarioBlock, _options.CancellationToken);
    }

    private async Task<HookError?> RunHooksAsync(HookType type, CancellationToken cancellationToken)
    {
        var hooks = _registry.Hooks(type, _scenario.Feature.Title, _scenario.Tags, _scenario);
        var error = await HookRunner.RunAsync(_invoker, hooks, _options.HookTimeout ?? _options.StepTimeout, cancellationToken);
        if (error is not null)
            Report(error);
        return error;
    }

    private async Task DisposeContainerAsync()
    {
        try
        {
            await _invoker.LimitAsync(
                "disposing the scenario's objects",
                async () =>
                {
                    foreach (var (type, error) in await _container.DisposeAllAsync())
                        Report(new HookError(null, type.Name, error));
                },
                _options.HookTimeout ?? _options.StepTimeout,
                CancellationToken.None);
        }
        catch (StepTimeoutException error)
        {
            Report(new HookError(null, "the scenario's objects", error));
        }
    }

    private void Report(HookError error)
    {
        _hookErrors.Add(error);
        Report(StatusOf(error.Error), error.Error);
    }

    private void Report(OutcomeStatus status, Exception? error)
    {
        if (error is not null && _error is null)
        {
            _error = error;
            _context.TestError = error is StepPendingException ? error.InnerException : error;
        }

        if (status <= _status)
            return;
        _status = status;
        _context.ScenarioExecutionStatus = ContextStatus(status);
    }

    private OutcomeStatus StatusOf(Exception error) => _options.StatusOf?.Invoke(error) ?? error switch
    {
        UndefinedStepException => OutcomeStatus.Undefined,
        AmbiguousStepException => OutcomeStatus.Ambiguous,
        StepBindingException => OutcomeStatus.Misbound,
        PendingStepException => OutcomeStatus.Pending,
        StepTimeoutException => OutcomeStatus.TimedOut,
        OperationCanceledException when _options.CancellationToken.IsCancellationRequested => OutcomeStatus.Cancelled,
        _ => OutcomeStatus.Failed,
    };

    private static ScenarioExecutionStatus ContextStatus(OutcomeStatus status) => status switch
    {
        OutcomeStatus.Passed => ScenarioExecutionStatus.OK,
        OutcomeStatus.Skipped => ScenarioExecutionStatus.Skipped,
        OutcomeStatus.Pending => ScenarioExecutionStatus.StepDefinitionPending,
        OutcomeStatus.Undefined => ScenarioExecutionStatus.UndefinedStep,
        OutcomeStatus.Ambiguous or OutcomeStatus.Misbound => ScenarioExecutionStatus.BindingError,
        _ => ScenarioExecutionStatus.TestError,
    };

    private void KeepOutput()
    {
        var (lines, attachments) = _output.Take();
        _lines.AddRange(lines);
        _attachments.AddRange(attachments);
    }
}
