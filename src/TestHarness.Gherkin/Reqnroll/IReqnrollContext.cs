namespace Reqnroll;

/// <summary>What the contexts of feature, scenario and step have in common.</summary>
public interface IReqnrollContext
{
    /// <summary>The first error, or null.</summary>
    Exception? TestError { get; }
}
