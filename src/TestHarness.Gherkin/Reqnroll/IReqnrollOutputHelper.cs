namespace Reqnroll;

/// <summary>Lets a step or hook say something in the scenario's report.</summary>
public interface IReqnrollOutputHelper
{
    /// <summary>Adds a line.</summary>
    void WriteLine(string message);

    /// <summary>Adds a formatted line.</summary>
    void WriteLine(string format, params object[] args);

    /// <summary>Attaches a file by its path.</summary>
    void AddAttachment(string filePath);
}
