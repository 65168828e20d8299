namespace Reqnroll;

/// <summary>How the expression of a step definition is to be read.</summary>
public enum ExpressionType
{
    /// <summary>Decided by the look of the expression.</summary>
    Unspecified,

    /// <summary>A cucumber expression.</summary>
    CucumberExpression,

    /// <summary>A regular expression, matched against the whole step text.</summary>
    RegularExpression,
}
