namespace Reqnroll;

/// <summary>Thrown by a step that is not written yet.</summary>
public class PendingStepException : ReqnrollException
{
    /// <summary>With the usual message.</summary>
    public PendingStepException()
        : this("The step definition is not written yet.")
    {
    }

    /// <summary>With a message that says what is missing.</summary>
    public PendingStepException(string message)
        : base(message)
    {
    }
}
