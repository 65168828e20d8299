namespace Reqnroll;

/// <summary>A step or hook could not be bound to its method.</summary>
public class BindingException : ReqnrollException
{
    /// <summary>Without details.</summary>
    public BindingException()
        : base("A binding is wrong.")
    {
    }

    /// <summary>With a message.</summary>
    public BindingException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and its cause.</summary>
    public BindingException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
