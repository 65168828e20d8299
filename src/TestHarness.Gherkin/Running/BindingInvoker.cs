using System.Reflection;
using Reqnroll.BoDi;

namespace TestHarness.Gherkin;

/// <summary>Calls binding methods on the objects of one container, and stops waiting for them when their time is up.</summary>
internal sealed class BindingInvoker(IObjectContainer container, RunOptions options)
{
    private ExecutionContext? _flow;

    /// <summary>Calls a method. What it sets in an <see cref="AsyncLocal{T}"/> before its first await is seen by the calls after it.</summary>
    public Task<object?> InvokeAsync(BoundMethod method, object?[] arguments)
    {
        if (_flow is not null)
            ExecutionContext.Restore(_flow);
        try
        {
            var instance = method.Method.IsStatic ? null : container.Resolve(method.Type);
            return ResultAsync(method.Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null), method.ResultType);
        }
        finally
        {
            _flow = ExecutionContext.Capture();
        }
    }

    /// <summary>Calls a hook with arguments from the container.</summary>
    public Task<object?> InvokeAsync(BoundMethod hook) => InvokeAsync(hook, [.. hook.Parameters.Select(parameter => container.Resolve(parameter.ParameterType))]);

    /// <summary>
    /// Runs something for at most the given time: on the thread pool, so that even code that blocks its thread is left behind,
    /// or in the caller's synchronization context if the options say so.
    /// </summary>
    /// <exception cref="StepTimeoutException">The time is up.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async Task LimitAsync(string what, Func<Task> work, TimeSpan? limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var task = options.UseCurrentContext ? work() : Task.Run(work, CancellationToken.None);
        try
        {
            await task.WaitAsync(limit ?? Timeout.InfiniteTimeSpan, options.TimeProvider, cancellationToken);
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException && !task.IsCompleted)
        {
            Abandon(task);
            if (error is TimeoutException)
                throw new StepTimeoutException(what, limit!.Value);
            throw;
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException)
        {
            // It was done at the same moment: what it says counts.
            await task;
        }
    }

    private static async Task<object?> ResultAsync(object? returned, Type resultType)
    {
        switch (returned)
        {
            case null:
                return null;
            case ValueTask task:
                await task;
                return null;
            case Task task:
                await task;
                return resultType == typeof(void) ? null : task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task);
            default:
                if (returned.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
                    return await ResultAsync(type.GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(returned, null), resultType);
                return returned;
        }
    }

    private static void Abandon(Task task) =>
        task.ContinueWith(static late => _ = late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
}
