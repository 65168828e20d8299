using System.Collections.Frozen;

namespace TestHarness.Csms.Handling;

/// <summary>Finds the handlers of this assembly by action.</summary>
internal static class HandlerCatalogue
{
    /// <summary>Handlers of what stations send.</summary>
    public static FrozenDictionary<string, IMessageHandler> Messages { get; } =
        All<IMessageHandler>().ToFrozenDictionary(handler => handler.Action, StringComparer.Ordinal);

    /// <summary>Handlers of what stations answer.</summary>
    public static FrozenDictionary<string, IAnswerHandler> Answers { get; } =
        All<IAnswerHandler>().ToFrozenDictionary(handler => handler.Action, StringComparer.Ordinal);

    private static IEnumerable<T> All<T>() =>
        typeof(HandlerCatalogue).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsClass: true } && type.IsAssignableTo(typeof(T)))
            .Select(type => (T)Activator.CreateInstance(type)!);
}
