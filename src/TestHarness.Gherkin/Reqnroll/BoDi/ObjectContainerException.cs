namespace Reqnroll.BoDi;

/// <summary>A container could not make or register an object.</summary>
public class ObjectContainerException : Exception
{
    /// <summary>With a message and the chain of types that led to it.</summary>
    public ObjectContainerException(string message, Type[]? resolutionPath)
        : base(resolutionPath is { Length: > 0 } ? $"{message} (asked for by {string.Join(" -> ", resolutionPath.Select(type => type.FullName))})" : message)
    {
    }
}
