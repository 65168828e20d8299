namespace Reqnroll;

/// <summary>Something is wrong with a binding, a step or the use of this library.</summary>
public class ReqnrollException : Exception
{
    /// <summary>Without a message.</summary>
    public ReqnrollException()
    {
    }

    /// <summary>With a message.</summary>
    public ReqnrollException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and its cause.</summary>
    public ReqnrollException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
