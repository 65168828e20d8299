namespace TestHarness.Gherkin;

/// <summary>Runs the hooks of one kind, lowest order first, until one of them fails.</summary>
internal static class HookRunner
{
    public static async Task<HookError?> RunAsync(BindingInvoker invoker, IEnumerable<HookBinding> hooks, TimeSpan? limit, CancellationToken cancellationToken)
    {
        foreach (var hook in hooks.DistinctBy(hook => (hook.Method.Type, hook.Method.Method.MetadataToken)))
        {
            try
            {
                await invoker.LimitAsync($"the {hook.Type} hook {hook.Method}", () => invoker.InvokeAsync(hook.Method), limit, cancellationToken);
            }
            catch (Exception error)
            {
                return new HookError(hook.Type, hook.Method.ToString(), error);
            }
        }

        return null;
    }
}
